package org.evenkeel.benchmarks.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.endtoend.Repository;

/// The bugs that peers shipped: runs the tests that hold them, and counts those that pass.
final class PeerBugFigures implements TrustEvidence.Part {
  private static final String TESTS =
      "AcrossPeopleTest,AtTheDoorTest,ProgramShapeTest,BackupTest#p14*";
  private static final Pattern NAME = Pattern.compile("\"(p\\d\\d)_");
  private static final Pattern NOT_PASSED = Pattern.compile("<(failure|error|skipped)\\b");
  private static final int BUGS = 20;

  @Override
  public List<Figure> figures() {
    Path reports = Repository.root().resolve("server/target/surefire-reports");
    clear(reports);
    new ServerTests(Repository.root()).run(TESTS, "peer-bugs", List.of());
    Set<String> passed = new TreeSet<>();
    files(reports).forEach(report -> passed.addAll(passed(report)));
    return List.of(
        Figure.of(
            "named regression tests for bugs that peers shipped",
            passed.size() + " of " + BUGS + " pass",
            "20 of 20",
            passed.size() == BUGS));
  }

  /// Each test stands in the report with what it said and what went wrong, before the next one.
  private static Set<String> passed(Path report) {
    return Stream.of(text(report).split("<testcase name="))
        .filter(test -> !NOT_PASSED.matcher(test).find())
        .map(NAME::matcher)
        .filter(Matcher::lookingAt)
        .map(name -> name.group(1))
        .collect(Collectors.toSet());
  }

  private static void clear(Path reports) {
    files(reports)
        .forEach(report -> {
          try {
            Files.delete(report);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static List<Path> files(Path reports) {
    if (!Files.isDirectory(reports)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(reports)) {
      return files.filter(file -> file.toString().endsWith(".xml")).toList();
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
