package org.evenkeel.benchmarks;

import java.util.List;
import org.evenkeel.benchmarks.biosignals.BiosignalsEvidence;
import org.evenkeel.benchmarks.earlywarning.EarlyWarningEvidence;
import org.evenkeel.benchmarks.fairness.FairnessEvidence;
import org.evenkeel.benchmarks.imports.FuzzEvidence;
import org.evenkeel.benchmarks.practice.PracticeEvidence;
import org.evenkeel.benchmarks.psychometrics.PsychometricsEvidence;
import org.evenkeel.benchmarks.trust.TrustEvidence;

/// `bin/evidence NAME`.
public final class Evidence {
  private Evidence() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> words) {
    return switch (words.isEmpty() ? "" : words.getFirst()) {
      case "audit" -> AuditEvidence.run();
      case "backup" -> BackupEvidence.run(words.subList(1, words.size()));
      case "biosignals" -> BiosignalsEvidence.run();
      case "early-warning" -> EarlyWarningEvidence.run();
      case "fairness" -> FairnessEvidence.run();
      case "fuzz" -> FuzzEvidence.run(words.subList(1, words.size()));
      case "main-job" -> MainJob.run();
      case "practice" -> PracticeEvidence.run();
      case "psychometrics" -> PsychometricsEvidence.run();
      case "trust" -> TrustEvidence.run(words.subList(1, words.size()));
      default -> {
        System.err.println(
            "bin/evidence audit | backup [people] [entries] | biosignals | early-warning | fairness | fuzz [seconds] | main-job |"
                + " practice | psychometrics | trust [release]");
        yield 2;
      }
    };
  }
}
