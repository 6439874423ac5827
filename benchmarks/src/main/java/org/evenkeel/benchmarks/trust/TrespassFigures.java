package org.evenkeel.benchmarks.trust;

import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.endtoend.Repository;

/// Generated attempts to read or change what is another's: `TrespassTest` of the server, in large.
record TrespassFigures(int attempts, Walls walls) implements TrustEvidence.Part {
  /// Which walls stand: the house's as it is, or only what its pages refuse.
  enum Walls {
    BOTH("reads or writes across people, generated HTTP attempts"),
    ONE("the same while row-level security lets everybody through");

    private final String words;

    Walls(String words) {
      this.words = words;
    }
  }

  @Override
  public List<Figure> figures() {
    String bar = "0 of " + "%,d".formatted(attempts);
    Properties found =
        new ServerTests(Repository.root())
            .run(
                "TrespassTest",
                "trespass",
                List.of(
                    "-Dtrespass=" + attempts,
                    "-Dtrespass.walls=" + walls.name().toLowerCase(Locale.ROOT)));
    if (found.isEmpty()) {
      return List.of(
          Figure.notMeasured(
              walls.words, bar, "TrespassTest broke off: see target/evidence/trespass.said"));
    }
    int made = Integer.parseInt(found.getProperty("attempts"));
    boolean holds = found.getProperty("foreign").equals("0") && made >= attempts;
    return List.of(
        Figure.of(
                walls.words, "%s of %,d".formatted(found.getProperty("foreign"), made), bar, holds)
            .noting(
                "%s of %s routes tried; rows of %s tables compared; answers by status %s; what may be read was read: %s; seed %s%s"
                    .formatted(
                        found.getProperty("tried"),
                        found.getProperty("routes"),
                        found.getProperty("tables"),
                        found.getProperty("outcomes"),
                        found.getProperty("seen"),
                        found.getProperty("seed"),
                        found.getProperty("which").isEmpty()
                            ? ""
                            : "; " + found.getProperty("which"))));
  }
}
