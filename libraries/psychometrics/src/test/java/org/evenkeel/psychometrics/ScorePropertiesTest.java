package org.evenkeel.psychometrics;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.Locale;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/// What holds for every set of answers to the PHQ-9. QuickTheories prints the seed of a failure.
class ScorePropertiesTest {
  private final Instrument phq9 = Instruments.get("phq-9");

  @Test
  void a_complete_score_is_the_sum_and_lies_in_its_range_and_band() {
    qt().forAll(complete())
        .check(codes -> {
          Scored scored = scored(codes);
          Uncertainty.Known known = (Uncertainty.Known) scored.uncertainty();
          return scored.value() == codes.stream().mapToInt(Integer::intValue).sum()
              && known.low() <= scored.value()
              && known.high() >= scored.value()
              && scored.band().orElseThrow().contains((long) scored.value());
        });
  }

  @Test
  void more_of_one_symptom_never_lowers_the_score() {
    qt().forAll(complete(), integers().between(0, 8))
        .check((codes, place) -> {
          Answers before = answers(codes);
          int more = Math.min(3, codes.get(place) + 1);
          Answers after = before.with(phq9.item(place + 1).id(), more);
          return ((Scored) phq9.score(after)).value() >= ((Scored) phq9.score(before)).value();
        });
  }

  @Test
  void a_prorated_score_lies_between_the_least_and_the_most_it_could_have_been() {
    qt().forAll(complete(), integers().between(1, 8))
        .check((codes, place) -> {
          ItemId open = phq9.item(place).id();
          Answers answers = answers(codes);
          double least = ((Scored) phq9.score(answers.with(open, 0))).value();
          double most = ((Scored) phq9.score(answers.with(open, 3))).value();
          double prorated = ((Scored) phq9.score(answers.without(open))).value();
          return prorated >= least && prorated <= most;
        });
  }

  private static Gen<List<Integer>> complete() {
    return lists().of(integers().between(0, 3)).ofSize(9);
  }

  private Scored scored(List<Integer> codes) {
    return (Scored) phq9.score(answers(codes));
  }

  private Answers answers(List<Integer> codes) {
    return Answers.of(phq9, Locale.ENGLISH, codes.stream().mapToInt(Integer::intValue).toArray());
  }
}
