package org.evenkeel.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.evenkeel.fairness.Counts;
import org.evenkeel.prediction.Conformal.OutcomeSet;
import org.junit.jupiter.api.Test;

/// 600 made-up people whose log-odds are 1.2·sleep − 0.8·steps, age counting nothing; seed
/// 20261123.
class ValidatedModelTest {

  private static final Examples PEOPLE = people(600, new SplittableRandom(20261123));
  private static final ValidatedModel MODEL =
      ValidatedModel.learn(PEOPLE, ValidatedModel.Settings.usual(), new SplittableRandom(7));

  @Test
  void the_reasons_add_up_to_the_log_odds() {
    var made = made(MODEL, List.of(1.0, .5, .2));
    double sum = made.reasons().stream().mapToDouble(Prediction.Reason::logOdds).sum();

    assertThat(Ridge.chance(MODEL.model().intercept() + sum))
        .isCloseTo(made.probability(), within(1e-12));
    assertThat(made.reasons().getFirst().feature().name()).isEqualTo("sleep");
    assertThat(made.reasons().getFirst().points()).isPositive();
  }

  @Test
  void what_would_change_its_mind_does_change_it() {
    var made = made(MODEL, List.of(1.0, .5, .2));
    var nearest = made.wouldChange().getFirst();

    assertThat(made.flagged()).isTrue();
    assertThat(made.wouldChange())
        .extracting(change -> change.feature().name())
        .doesNotContain("age");
    double to = nearest.to();
    List<Double> past =
        nearest.feature().name().equals("sleep")
            ? List.of(to - 1e-6, .5, .2)
            : List.of(1.0, to + 1e-6, .2);
    assertThat(made(MODEL, past).flagged()).isFalse();
    assertThat(made.wouldChange())
        .isSortedAccordingTo((a, b) -> Double.compare(a.deviations(), b.deviations()));
  }

  @Test
  void it_says_nothing_of_people_unlike_those_it_was_validated_on() {
    assertThat(MODEL.predict(List.of(9.0, 0.0, 0.0)))
        .isInstanceOfSatisfying(
            Prediction.Abstained.class,
            no ->
                assertThat(no.grounds())
                    .singleElement()
                    .isInstanceOfSatisfying(
                        Ground.Outside.class,
                        outside -> {
                          assertThat(outside.feature().name()).isEqualTo("sleep");
                          assertThat(outside.highest()).isLessThan(9);
                        }));
    assertThat(MODEL.predict(List.of(Double.NaN, Double.NaN, 0.0)))
        .isEqualTo(new Prediction.Abstained(List.of(new Ground.TooLittleKnown(2, 3))));
  }

  @Test
  void values_that_each_occurred_but_never_together_are_refused_too() {
    double sleep = MODEL.population().ranges().get(0).highest();
    double steps = MODEL.population().ranges().get(1).lowest();
    double age = MODEL.population().ranges().get(2).highest();

    assertThat(MODEL.predict(List.of(sleep, steps, age)))
        .isInstanceOfSatisfying(
            Prediction.Abstained.class,
            no -> assertThat(no.grounds().getFirst()).isInstanceOf(Ground.UnusualTogether.class));
  }

  /// 4,000 new people: standard error of a share of .9 is .005, of the calibration itself about
  /// .02.
  @Test
  void the_sets_have_the_true_outcome_as_often_as_promised() {
    int holding = 0;
    int spoken = 0;
    for (Example person : people(4_000, new SplittableRandom(11)).rows()) {
      if (MODEL.predict(person.values()) instanceof Prediction.Made made) {
        spoken++;
        holding += holds(made.set(), person.outcome() == 1) ? 1 : 0;
      }
    }

    assertThat(spoken).isGreaterThan(3_900);
    assertThat((double) holding / spoken).isBetween(.86, .94);
  }

  private static boolean holds(OutcomeSet set, boolean came) {
    return switch (set) {
      case EITHER -> true;
      case NEITHER -> false;
      case COMES -> came;
      case DOES_NOT_COME -> !came;
    };
  }

  @Test
  void a_model_that_knows_nothing_can_tell_nothing() {
    var chance = new SplittableRandom(5);
    var rows = PEOPLE.withOutcome(_ -> chance.nextInt(2));
    var model = ValidatedModel.learn(rows, ValidatedModel.Settings.usual(), chance);

    // Below .5 rather than at it: who is left out lowers what is said of them.
    assertThat(model.validation().quality().discrimination().auc()).isBetween(.35, .57);
    assertThat(made(model, List.of(0.0, 0.0, 0.0)).set()).isEqualTo(OutcomeSet.EITHER);
  }

  @Test
  void the_card_says_from_how_many_and_how_well() {
    var provenance =
        Provenance.of(PEOPLE, "made up", "1.0", 7, Instant.parse("2026-11-23T12:00:00Z"));
    var card = ModelCard.of("test", 1, MODEL, provenance, new SplittableRandom(1));

    assertThat(card.provenance().people()).isEqualTo(600);
    assertThat(card.provenance().fingerprint()).hasSize(64);
    assertThat(card.counts().people()).isEqualTo(600);
    assertThat(card.quality().discrimination().auc()).isBetween(.75, .88);
    assertThat(card.quality().calibration().slope()).isCloseTo(1, within(.2));
    assertThat(card.matthewsInterval().low()).isLessThan(card.matthews());
    assertThat(card.matthewsInterval().high()).isGreaterThan(card.matthews());
    assertThat(card.reliability().points()).hasSize(10);
    assertThat(card.sets().holdingTheTruth()).isCloseTo(.9, within(.02));
    assertThat(card.positivePredictiveValueAt(.05)).isLessThan(.3);
  }

  @Test
  void the_same_rows_have_the_same_fingerprint_and_others_another() {
    assertThat(Provenance.fingerprint(PEOPLE))
        .isEqualTo(Provenance.fingerprint(people(600, new SplittableRandom(20261123))))
        .isNotEqualTo(Provenance.fingerprint(PEOPLE.withOutcome(row -> 1 - row.outcome())));
  }

  /// scikit-learn's matthews_corrcoef by its definition: (90·80 − 20·10)/√(110·100·90·100).
  @Test
  void matthews_correlation_is_the_textbooks() {
    assertThat(Validation.matthews(new Counts(90, 20, 10, 80)))
        .isCloseTo(7000 / Math.sqrt(110.0 * 90 * 100 * 100), within(1e-12));
    assertThat(Validation.matthews(new Counts(10, 10, 0, 0))).isZero();
  }

  @Test
  void settings_that_cannot_be_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ValidatedModel.Settings(0, .9, List.of(1.0), 5))
        .withMessage("The threshold is 0.0; it lies above 0 and below 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conformal(1, List.of(), List.of()))
        .withMessage("The share is 1.0; it lies above 0 and below 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MODEL.predict(List.of(1.0)))
        .withMessage("1 values were given; the model reads 3");
  }

  private static Prediction.Made made(ValidatedModel model, List<Double> values) {
    assertThat(model.predict(values)).isInstanceOf(Prediction.Made.class);
    return (Prediction.Made) model.predict(values);
  }

  private static Examples people(int number, RandomGenerator chance) {
    List<Example> rows = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      double sleep = chance.nextGaussian();
      double steps = chance.nextGaussian();
      double p = Ridge.chance(1.2 * sleep - .8 * steps);
      double age = chance.nextGaussian();
      double came = chance.nextDouble() < p ? 1 : 0;
      rows.add(new Example("p" + i, List.of(sleep, steps, age), came));
    }
    return new Examples(
        List.of(Feature.of("sleep"), Feature.of("steps"), Feature.fixed("age")), rows);
  }
}
