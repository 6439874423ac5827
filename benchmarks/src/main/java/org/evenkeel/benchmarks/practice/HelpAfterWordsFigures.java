package org.evenkeel.benchmarks.practice;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.trust.ServerTests;

/// How soon help is on the screen after a message that sounds like danger: a whole house, its
/// database and its pages, by `WordsOfDangerTest` of the server.
final class HelpAfterWordsFigures {
  private static final String WHAT =
      "danger: from the press that sends a message to the whole page of help, worst";
  private static final String BAR = "under 1 s";

  private HelpAfterWordsFigures() {}

  static List<Figure> figures(Path root) {
    Properties found = new ServerTests(root).run("WordsOfDangerTest", "words-of-danger", List.of());
    if (found.isEmpty()) {
      return List.of(
          Figure.notMeasured(
              WHAT, BAR, "WordsOfDangerTest broke off: see target/evidence/words-of-danger.said"));
    }
    int worst = Integer.parseInt(found.getProperty("worst"));
    return List.of(
        Figure.of(WHAT, worst + " ms", BAR, worst < 1000)
            .noting(
                "%s messages, median %s ms, a case opened before the page; the house and whoever presses on one machine"
                    .formatted(found.getProperty("presses"), found.getProperty("median"))));
  }
}
