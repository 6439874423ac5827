package org.evenkeel.benchmarks.trust;

import java.util.List;
import java.util.Properties;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.endtoend.Repository;

/// Faults put into the house's guards, and how many of them a test notices: `SeededMutants` of the
/// server.
record MutantFigures() implements TrustEvidence.Part {
  private static final String BAR = "all, at least 50";
  private static final String NAME = "seeded authorisation mutants that the tests kill";

  @Override
  public List<Figure> figures() {
    Properties found =
        new ServerTests(Repository.root()).run("SeededMutants", "mutants", List.of());
    if (found.isEmpty()) {
      return List.of(
          Figure.notMeasured(
              NAME, BAR, "SeededMutants broke off: see target/evidence/mutants.said"));
    }
    int seeded = Integer.parseInt(found.getProperty("seeded"));
    int killed = Integer.parseInt(found.getProperty("killed"));
    boolean holds = killed == seeded && seeded >= 50;
    return List.of(
        Figure.of(NAME, killed + " of " + seeded, BAR, holds)
            .noting(
                found.getProperty("survivors").isEmpty()
                    ? "Each fault alone, in the running program."
                    : "Survivors: " + found.getProperty("survivors")));
  }
}
