package org.evenkeel.benchmarks.practice;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.evenkeel.benchmarks.Report;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.endtoend.Repository;

/// `bin/evidence practice`: whether the content is plain and whole, whether sleep, danger and
/// reminder rules do as they say, and whether an exercise that harms is paused soon.
public final class PracticeEvidence {
  private PracticeEvidence() {}

  public static int run() {
    Path root = Repository.root();
    Shelf shelf = Shelf.fromEnvironment(root);
    Report report =
        new Report(
            "practice",
            List.of(
                "the exercises and programmes we ship",
                "diaries at the edges of the weekly rule",
                "our own messages in three languages, and text_crisis from "
                    + shelf.data().getFileName(),
                "an independent table of clock changes 2024 to 2030",
                "simulated answers, seed " + HarmFigures.SEED),
            System.out,
            Instant.now());
    ContentFigures.figures().forEach(report::add);
    SleepFigures.figures().forEach(report::add);
    DangerFigures.figures(shelf).forEach(report::add);
    HelpAfterWordsFigures.figures(root).forEach(report::add);
    ReminderFigures.figures(root).forEach(report::add);
    HarmFigures.figures().forEach(report::add);
    SessionFigures.figures(root).forEach(report::add);
    return report.finish(root.resolve("target/evidence"));
  }
}
