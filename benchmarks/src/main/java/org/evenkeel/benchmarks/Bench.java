package org.evenkeel.benchmarks;

import java.util.List;
import org.evenkeel.benchmarks.biosignals.BiosignalsBench;
import org.evenkeel.benchmarks.earlywarning.EarlyWarningBench;
import org.evenkeel.benchmarks.imports.ImportBench;
import org.evenkeel.benchmarks.psychometrics.PsychometricsBench;

/// `bin/bench NAME`.
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> words) {
    return switch (words.isEmpty() ? "" : words.getFirst()) {
      case "biosignals" -> BiosignalsBench.run();
      case "check-in" -> CheckInBench.run(words.subList(1, words.size()));
      case "early-warning" -> EarlyWarningBench.run();
      case "import" -> ImportBench.run(words.subList(1, words.size()));
      case "psychometrics" -> PsychometricsBench.run();
      default -> {
        System.err.println(
            "bin/bench biosignals | check-in [SECONDS] | early-warning | import [RECORDS] |"
                + " psychometrics");
        yield 2;
      }
    };
  }
}
