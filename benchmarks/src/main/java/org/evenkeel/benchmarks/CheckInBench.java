package org.evenkeel.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;
import org.evenkeel.endtoend.Visitor;

/// `bin/bench check-in`: whole check-ins (mood, energy, sleep) through the browser's own door, form
/// token and all, durable when the answer comes, while the house goes on learning from them. The
/// generator shares the machine with the house.
final class CheckInBench {
  private static final List<String> PEOPLE =
      List.of(
          "Ada Okafor",
          "Chen Wei",
          "Rosa Delgado",
          "Imani Bello",
          "Pavel Novak",
          "Noor Haddad",
          "Freya Lindqvist",
          "Amara Nwosu",
          "Dmitri Sokolov",
          "Leila Mansour",
          "Kofi Asante",
          "Grace Mbeki-Fotheringham");

  private CheckInBench() {}

  static int run(List<String> words) {
    Duration length = Duration.ofSeconds(words.isEmpty() ? 30 : Long.parseLong(words.getFirst()));
    Path folder = temporary();
    Report report =
        new Report(
            "check-in",
            List.of(
                "bin/demo, " + PEOPLE.size() + " people, " + length.toSeconds() + " s each run"),
            System.out,
            Instant.now());
    try (House house = House.demo(Repository.root(), folder.resolve("data"))) {
      CheckInLoad load = new CheckInLoad(house.address(), visitors(house.address()));
      load.atRate(
          100, Duration.ofSeconds(Math.max(10, length.toSeconds() / 2))); // the house warms up
      CheckInLoad.Result steady = load.atRate(100, length);
      report.add(
          Figure.reported(
              "check-ins at 100/s: answered per second",
              "%.0f/s, %d refused".formatted(steady.rate(), steady.failed()),
              "–"));
      report.add(
          Figure.reported(
              "check-ins at 100/s: p50",
              "%.1f ms".formatted(steady.latencies().percentile(.5)),
              "–"));
      double p99 = steady.latencies().percentile(.99);
      report.add(
          Figure.of(
              "check-ins at 100/s: p99",
              "%.1f ms".formatted(p99),
              "≤ 150 ms (aim)",
              p99 <= 150 && steady.failed() == 0));
      load.atSaturation(32, Duration.ofSeconds(Math.max(10, length.toSeconds() / 2)));
      CheckInLoad.Result full = load.atSaturation(32, length);
      report.add(
          Figure.of(
              "check-ins at saturation",
              "%.0f/s, %d refused".formatted(full.rate(), full.failed()),
              "≥ 800/s (aim)",
              full.rate() >= 800 && full.failed() == 0));
      report.add(
          Figure.reported(
              "check-ins at saturation: p50",
              "%.1f ms".formatted(full.latencies().percentile(.5)),
              "–"));
      report.add(
          Figure.reported(
              "check-ins at saturation: p99",
              "%.1f ms".formatted(full.latencies().percentile(.99)),
              "–"));
    }
    return report.finish(Repository.root().resolve("target/evidence"));
  }

  private static List<Visitor> visitors(String house) {
    List<Visitor> visitors = new ArrayList<>();
    PEOPLE.forEach(name -> visitors.add(Visitor.demo(house, name)));
    return visitors;
  }

  static Path temporary() {
    try {
      return Files.createTempDirectory("evenkeel-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
