package org.evenkeel.benchmarks.trust;

import java.util.List;
import java.util.Properties;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.endtoend.Repository;

/// Tests of the server for single threats, in large.
final class ThreatFigures implements TrustEvidence.Part {
  private static final String GUESSES = "guesses that are looked at, of all, over 1,000 addresses";
  private static final String WORST = "the question that costs most";
  private static final String OTHERS = "p99 of others meanwhile";
  private static final String FIELDS = "rows that fields of other pages changed";

  private final int guesses;
  private final int people;

  ThreatFigures(int guesses, int people) {
    this.guesses = guesses;
    this.people = people;
  }

  @Override
  public List<Figure> figures() {
    return java.util.stream.Stream.of(guesses(), worst(), assignment())
        .flatMap(List::stream)
        .toList();
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

  private List<Figure> worst() {
    Properties found = run("WorstQuestionsTest", "worst", "-Dworst=" + people, "-Dworst.rounds=5");
    if (found.isEmpty()) {
      String why = brokeOff("WorstQuestionsTest", "worst");
      return List.of(
          Figure.notMeasured(WORST, "≤ 5 s", why), Figure.notMeasured(OTHERS, "≤ 2 ×", why));
    }
    double slowest = Double.parseDouble(found.getProperty("slowest"));
    double alone = Double.parseDouble(found.getProperty("alone"));
    double meanwhile = Double.parseDouble(found.getProperty("meanwhile"));
    return List.of(
        Figure.of(WORST, "%.0f ms".formatted(slowest), "≤ 5 s", slowest <= 5_000)
            .noting(
                "%s people, %s days; %s"
                    .formatted(
                        found.getProperty("people"),
                        found.getProperty("days"),
                        found.getProperty("each"))),
        Figure.of(
            OTHERS,
            "%.1f × (%.1f ms, alone %.1f ms)".formatted(meanwhile / alone, meanwhile, alone),
            "≤ 2 ×",
            meanwhile <= 2 * alone));
  }

  private List<Figure> assignment() {
    Properties found = run("MassAssignmentTest", "assignment");
    if (found.isEmpty()) {
      return List.of(Figure.notMeasured(FIELDS, "0", brokeOff("MassAssignmentTest", "assignment")));
    }
    return List.of(
        Figure.of(
                FIELDS,
                "%s by %s deeds"
                    .formatted(found.getProperty("differing"), found.getProperty("deeds")),
                "0",
                found.getProperty("differing").equals("0"))
            .noting(
                "%s names beside the form's own, the whole database compared: %s tables"
                    .formatted(found.getProperty("names"), found.getProperty("tables"))));
  }

  private static Properties run(String test, String name, String... settings) {
    return new ServerTests(Repository.root()).run(test, name, List.of(settings));
  }

  private static String brokeOff(String test, String name) {
    return test + " broke off: see target/evidence/" + name + ".said";
  }
}
