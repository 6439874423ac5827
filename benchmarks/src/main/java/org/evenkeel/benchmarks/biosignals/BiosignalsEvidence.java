package org.evenkeel.benchmarks.biosignals;

import java.time.Instant;
import java.util.List;
import org.evenkeel.benchmarks.Report;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.endtoend.Repository;

/// `bin/evidence biosignals`: the body-signal library against other programs' results, open data
/// and values worked out by hand. Each difference that is meant stands under its row.
public final class BiosignalsEvidence {
  private BiosignalsEvidence() {}

  public static int run() {
    Shelf shelf = Shelf.fromEnvironment(Repository.root());
    Report report =
        new Report(
            "biosignals",
            List.of(
                "values worked out by hand from the published formulas",
                "results of NeuroKit2 0.2.12, hrv-analysis, pyActigraphy e9e5e64, GGIR 3.3-7 on made-up recordings",
                "the documents that come with Open mHealth's schemas; hostile archives made for this",
                "open interval series and 44 people's actigraphy, read from "
                    + shelf.data().getFileName()),
            System.out,
            Instant.now());
    WorkedFigures.figures().forEach(report::add);
    BeatFigures.figures(shelf).forEach(report::add);
    HeartFigures.figures(shelf).forEach(report::add);
    OpenHeartFigures.figures(shelf).forEach(report::add);
    SleepFigures.figures(shelf).forEach(report::add);
    RhythmFigures.figures(shelf).forEach(report::add);
    OpenMHealthFigures.figures(shelf).forEach(report::add);
    HostileFileFigures.figures().forEach(report::add);
    return report.finish(Repository.root().resolve("target/evidence"));
  }
}
