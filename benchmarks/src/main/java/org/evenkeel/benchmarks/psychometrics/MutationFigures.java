package org.evenkeel.benchmarks.psychometrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Figure;

/// How many small faults put into the library its tests notice, as PIT counted last. A report older
/// than the sources is not believed.
final class MutationFigures {
  private static final String NAME = "mutation score of the library (PIT)";
  private static final String BAR = "≥ 90 %";
  private static final String HOW =
      "mvn -Pmutation -Dquick -pl libraries/psychometrics test-compile"
          + " org.pitest:pitest-maven:mutationCoverage";
  private static final Pattern FAULT = Pattern.compile("<mutation detected='(true|false)'");

  private MutationFigures() {}

  static Figure figure(Path library) {
    Path report = library.resolve("target/pit-reports/mutations.xml");
    if (!Files.exists(report)) {
      return Figure.notMeasured(NAME, BAR, "run " + HOW + " first; it takes some minutes");
    }
    return changedSince(report, library.resolve("src"))
        ? Figure.notMeasured(NAME, BAR, "the sources are newer than the last report; run " + HOW)
        : counted(report);
  }

  private static Figure counted(Path report) {
    List<MatchResult> faults = FAULT.matcher(text(report)).results().toList();
    long noticed = faults.stream().filter(fault -> fault.group(1).equals("true")).count();
    double percent = 100.0 * noticed / faults.size();
    return Figure.of(
        NAME,
        String.format(Locale.ROOT, "%.1f %% (%d of %d)", percent, noticed, faults.size()),
        BAR,
        percent >= 90);
  }

  private static boolean changedSince(Path report, Path sources) {
    try (Stream<Path> files = Files.walk(sources)) {
      FileTime reported = Files.getLastModifiedTime(report);
      return files
          .filter(Files::isRegularFile)
          .anyMatch(file -> modified(file).compareTo(reported) > 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path report) {
    try {
      return Files.readString(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
