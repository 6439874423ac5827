package org.evenkeel.benchmarks.trust;

import java.util.List;
import java.util.Properties;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.endtoend.Repository;

/// Faults put into the house's guards, and how many of them a test notices: `SeededMutants` of the
/// server.
record MutantFigures(boolean release) implements TrustEvidence.Part {
  private static final int SAMPLE = 20;
  private static final String NAME = "seeded authorisation mutants that the tests kill";

  @Override
  public List<Figure> figures() {
    String bar = release ? "all, at least 50" : "all of a sample of " + SAMPLE;
    List<String> settings = release ? List.of() : List.of("-Dmutants=" + SAMPLE);
    Properties found = new ServerTests(Repository.root()).run("SeededMutants", "mutants", settings);
    if (found.isEmpty()) {
      return List.of(
          Figure.notMeasured(
              NAME, bar, "SeededMutants broke off: see target/evidence/mutants.said"));
    }
    int seeded = Integer.parseInt(found.getProperty("seeded"));
    int killed = Integer.parseInt(found.getProperty("killed"));
    boolean holds = killed == seeded && seeded >= (release ? 50 : SAMPLE);
    return List.of(
        Figure.of(NAME, killed + " of " + seeded, bar, holds)
            .noting(
                "%s are listed%s%s"
                    .formatted(
                        found.getProperty("all"),
                        release ? "" : "; drawn with seed " + found.getProperty("seed"),
                        found.getProperty("survivors").isEmpty()
                            ? ""
                            : "; survivors: " + found.getProperty("survivors"))));
  }
}
