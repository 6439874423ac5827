package org.evenkeel.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How the journeys went when bin/test last ran.
final class Journeys {
  private static final Pattern SUITE =
      Pattern.compile(
          "<testsuite[^>]* name=\"([^\"]+)\"[^>]* tests=\"(\\d+)\" errors=\"(\\d+)\" skipped=\"(\\d+)\" failures=\"(\\d+)\"");

  private Journeys() {}

  static List<Figure> figures(Path root) {
    Path reports = root.resolve("end-to-end/target/surefire-reports");
    if (!Files.isDirectory(reports)) {
      return List.of(
          Figure.notMeasured(
              "the loop as browser journeys",
              "all pass",
              "bin/test has not run here yet; it writes end-to-end/target/surefire-reports"));
    }
    List<Figure> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(reports)) {
      files
          .filter(file -> file.toString().endsWith(".xml"))
          .sorted()
          .forEach(file -> rows.addAll(rows(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static List<Figure> rows(Path file) {
    try {
      return SUITE.matcher(Files.readString(file)).results().map(Journeys::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Figure row(MatchResult suite) {
    int bad =
        Integer.parseInt(suite.group(3))
            + Integer.parseInt(suite.group(4))
            + Integer.parseInt(suite.group(5));
    String name = suite.group(1).substring(suite.group(1).lastIndexOf('.') + 1);
    return Figure.of(
        "journeys: " + name,
        suite.group(2) + " tests, " + bad + " not passed",
        "all pass",
        bad == 0);
  }
}
