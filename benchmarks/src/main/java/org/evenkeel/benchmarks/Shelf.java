package org.evenkeel.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Where real data and other programs' results lie, outside the repository.
///
/// @param data people's answers, as `EVENKEEL_DATA` says
/// @param reference what other programs made of made-up inputs, as `EVENKEEL_REFERENCE` says
public record Shelf(Path data, Path reference) {
  public static Shelf fromEnvironment(Path root) {
    return new Shelf(
        folder("EVENKEEL_DATA", root.resolve("../shared/data")),
        folder("EVENKEEL_REFERENCE", root.resolve("../shared/reference")));
  }

  private static Path folder(String variable, Path otherwise) {
    return Optional.ofNullable(System.getenv(variable)).map(Path::of).orElse(otherwise).normalize();
  }

  /// A table of people's answers.
  public Table answers(String name) {
    return Table.read(there(data, name));
  }

  /// A table another program wrote.
  public Table golden(String name) {
    return Table.read(there(reference, name));
  }

  public Path referenceFile(String name) {
    return there(reference, name);
  }

  /// A file of people's data that is no table.
  public Path dataFile(String name) {
    return there(data, name);
  }

  /// Measures rows, or says in one row which file is not there.
  public List<Figure> measured(String name, String bar, Supplier<List<Figure>> measuring) {
    try {
      return measuring.get();
    } catch (NotThere absent) {
      return List.of(Figure.notMeasured(name, bar, absent.sentence));
    }
  }

  private static Path there(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw new NotThere(name);
    }
    return file;
  }

  private static final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    NotThere(String name) {
      this.sentence =
          name + " is not there; set EVENKEEL_DATA and EVENKEEL_REFERENCE to measure it";
    }

    @Override
    public String getMessage() {
      return sentence;
    }
  }
}
