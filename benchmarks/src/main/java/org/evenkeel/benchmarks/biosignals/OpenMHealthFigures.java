package org.evenkeel.benchmarks.biosignals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.wearablefiles.OpenMHealth;
import org.evenkeel.wearablefiles.OpenMHealth.Verdict;

/// The documents that come with the schemas of Open mHealth, each in a folder that says whether it
/// should pass.
final class OpenMHealthFigures {
  private static final String NAME = "Open mHealth documents: as their folder says";

  private OpenMHealthFigures() {}

  static List<Figure> figures(Shelf shelf) {
    return shelf.measured(
        NAME, "all", () -> of(shelf.dataFile("wearable_formats/openmhealth_schemas/test-data")));
  }

  private static List<Figure> of(Path all) {
    List<Path> wrong = new ArrayList<>();
    int held = 0;
    for (Path file : files(all)) {
      Path name = all.relativize(file);
      boolean passes = name.getName(3).toString().equals("shouldPass");
      if (verdict(name, file) != (passes ? Verdict.VALID : Verdict.NOT_VALID)) {
        wrong.add(name);
      }
      held++;
    }
    return List.of(
        Figure.of(NAME, held - wrong.size() + " of " + held, "all", wrong.isEmpty() && held > 0)
            .noting(wrong.isEmpty() ? "" : "not so: " + wrong));
  }

  private static Verdict verdict(Path name, Path file) {
    try {
      return OpenMHealth.check(
          "%s:%s:%s".formatted(name.getName(0), name.getName(1), name.getName(2)),
          Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path all) {
    try (Stream<Path> files = Files.walk(all)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
