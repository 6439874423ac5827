package org.evenkeel.benchmarks.trust;

import java.util.List;
import java.util.Properties;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.endtoend.Repository;

/// Tests of the server for single threats, in large.
final class ThreatFigures implements TrustEvidence.Part {
  private static final String GUESSES = "guesses that are looked at, of all, over 1,000 addresses";

  private final int guesses;

  ThreatFigures(int guesses) {
    this.guesses = guesses;
  }

  @Override
  public List<Figure> figures() {
    return guesses();
  }

  private List<Figure> guesses() {
    String bar = "≤ 5 a name, and one more each time a wait that doubles is over";
    Properties found =
        run("GuessingTest", "guessing", "-Dguesses=" + guesses, "-Dguesses.timed=300");
    if (found.isEmpty()) {
      return List.of(Figure.notMeasured(GUESSES, bar, brokeOff("GuessingTest", "guessing")));
    }
    return List.of(
        Figure.of(
                GUESSES,
                "%s of %s at %s names in %s minutes"
                    .formatted(
                        found.getProperty("looked"),
                        found.getProperty("guesses"),
                        found.getProperty("names"),
                        found.getProperty("minutes")),
                bar,
                found.getProperty("within").equals("true"))
            .noting("that the time of an answer tells nothing is in the same test"));
  }

  private static Properties run(String test, String name, String... settings) {
    return new ServerTests(Repository.root()).run(test, name, List.of(settings));
  }

  private static String brokeOff(String test, String name) {
    return test + " broke off: see target/evidence/" + name + ".said";
  }
}
