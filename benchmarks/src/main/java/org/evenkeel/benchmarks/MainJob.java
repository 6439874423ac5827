package org.evenkeel.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;

/// `bin/evidence main-job`: the loop end to end, as a newcomer, a person, a clinician and a pulled
/// plug meet it.
final class MainJob {
  private MainJob() {}

  static int run() {
    Path folder = CheckInBench.temporary();
    Report report =
        new Report(
            "main-job",
            List.of(
                "a fresh clone of this repository's last commit",
                "bin/demo with its made-up clinic"),
            System.out,
            Instant.now());
    Newcomer newcomer = new Newcomer(Repository.root(), folder);
    newcomer.figures().forEach(report::add);
    try (House house = House.demo(Repository.root(), folder.resolve("data"))) {
      Resting.figures(house).forEach(report::add);
      FirstPage.figures(house).forEach(report::add);
      EveryPage.figures(house).forEach(report::add);
    }
    PulledPlug.figures(folder.resolve("plug")).forEach(report::add);
    Journeys.figures(Repository.root()).forEach(report::add);
    return report.finish(Repository.root().resolve("target/evidence"));
  }
}
