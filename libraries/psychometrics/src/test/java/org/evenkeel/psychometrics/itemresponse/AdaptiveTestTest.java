package org.evenkeel.psychometrics.itemresponse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.evenkeel.psychometrics.SharedData;
import org.evenkeel.psychometrics.itemresponse.AdaptiveSession.Ask;
import org.evenkeel.psychometrics.itemresponse.AdaptiveSession.Done;
import org.evenkeel.psychometrics.itemresponse.AdaptiveSession.Reason;
import org.junit.jupiter.api.Test;

class AdaptiveTestTest {
  private static final List<String> NAMES = List.copyOf(Promis.DEPRESSION.keySet());
  private static final ItemBank DEPRESSION = new ItemBank(List.copyOf(Promis.DEPRESSION.values()));

  private final AdaptiveTest test = AdaptiveTest.of(DEPRESSION);

  @Test
  void the_28_depression_questions_need_six_on_average() {
    // Seed 7. The long-run mean is 6.0, its standard error with 4,000 people 0.05; r is .953 with
    // error .002.
    AdaptiveSimulation simulation = AdaptiveSimulation.run(test, 4000, chance(7));
    assertThat(simulation.meanItems()).isLessThanOrEqualTo(6.15);
    assertThat(simulation.medianItems()).isEqualTo(4);
    assertThat(simulation.correlation()).isGreaterThanOrEqualTo(0.945);
    assertThat(simulation.shareAtMost()).isBetween(0.15, 0.23);
    // places are shrunk towards the mean: the error is about the root of 1 - r squared
    assertThat(simulation.rootMeanSquareError())
        .isCloseTo(Math.sqrt(1 - Math.pow(simulation.correlation(), 2)), within(0.02));
    assertThat(simulation.exposure()).hasSize(28);
    assertThat(simulation.exposure().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(simulation.meanItems(), within(1e-9));
  }

  @Test
  void the_middle_length_of_two_people_lies_between_theirs() {
    AdaptiveSimulation two =
        LongStream.iterate(1, seed -> seed + 1)
            .mapToObj(seed -> AdaptiveSimulation.run(test, 2, chance(seed)))
            .filter(run -> run.meanItems() == 8)
            .findFirst()
            .orElseThrow();
    assertThat(two.medianItems()).isEqualTo(8);
    assertThat(Math.abs(two.correlation())).isCloseTo(1, within(1e-12));
  }

  @Test
  void the_first_question_is_the_one_that_says_most_at_the_middle() {
    assertThat(test.begin(chance(1)).next()).isEqualTo(new Ask(NAMES.indexOf("EDDEP29")));
  }

  @Test
  void places_on_the_way_agree_with_catr() {
    double[] items = Reference.numbers("CAT", "items_1based");
    double[] pattern = Reference.numbers("CAT", "pattern");
    double[] places = Reference.numbers("CAT", "thetaProv");
    double[] errors = Reference.numbers("CAT", "seProv");
    // catR sums over 33 places from -4 to 4 by the trapezoidal rule
    ExpectedAPosteriori placing =
        ExpectedAPosteriori.of(catRBank(), Grid.normal(-4, 4, 33).trapezoidal());
    int[] answers = new int[60];
    Arrays.fill(answers, ItemBank.NOT_ANSWERED);
    for (int i = 0; i < items.length; i++) {
      answers[(int) items[i] - 1] = (int) pattern[i];
      Estimate estimate = placing.estimate(answers);
      assertThat(estimate.theta()).isCloseTo(places[i], within(1e-9));
      assertThat(estimate.standardError()).isCloseTo(errors[i], within(1e-9));
    }
  }

  @Test
  void the_choice_of_questions_agrees_with_catr() {
    double[] items = Reference.numbers("CAT", "items_1based");
    double[] pattern = Reference.numbers("CAT", "pattern");
    AdaptiveTest catR =
        AdaptiveTest.of(catRBank())
            .on(Grid.normal(-4, 4, 33).trapezoidal())
            .withItems(items.length, items.length);
    AdaptiveSession session = catR.begin(chance(1));
    for (int i = 0; i < items.length; i++) {
      assertThat(session.next()).isEqualTo(new Ask((int) items[i] - 1));
      session = session.answering((int) pattern[i]);
    }
    assertThat(session.next()).isInstanceOf(Done.class);
  }

  @Test
  void it_stops_when_sure_but_not_before_the_least_number() {
    AdaptiveSession session = middling(test, chance(1));
    assertThat(session.asked()).hasSize(4);
    assertThat(session.next()).isEqualTo(new Done(session.estimate(), Reason.SURE_ENOUGH));
    assertThat(middling(test.withItems(7, 12), chance(1)).asked()).hasSize(7);
  }

  @Test
  void it_stops_unsure_at_the_most_number() {
    AdaptiveSession session = test.begin(chance(1));
    while (session.next() instanceof Ask) {
      session = session.answering(0);
    }
    assertThat(session.asked()).hasSize(12).doesNotHaveDuplicates();
    assertThat(session.next()).isEqualTo(new Done(session.estimate(), Reason.MOST_ITEMS));
    assertThat(session.estimate().standardError()).isGreaterThan(0.3);
    assertThatIllegalStateException()
        .isThrownBy(session::declining)
        .withMessage("The test is over after 12 items");
  }

  @Test
  void a_safety_item_is_asked_even_when_the_place_is_sure() {
    int least = NAMES.indexOf("EDDEP50");
    AdaptiveSession session = middling(test.always(least), chance(1));
    assertThat(session.asked()).hasSize(5).endsWith(least);
    assertThat(session.next()).isInstanceOf(Done.class);
  }

  @Test
  void a_safety_item_is_asked_beyond_the_most_number_and_only_once() {
    AdaptiveTest short4 = test.withItems(1, 3).withStandardError(0).always(0, 27);
    AdaptiveSession session = middling(short4, chance(1));
    // the third question of its own choice is the first of the two
    assertThat(session.asked()).hasSize(4).contains(0, 27).doesNotHaveDuplicates();
  }

  @Test
  void a_declined_question_leaves_the_place_and_is_not_asked_again() {
    AdaptiveSession begun = test.begin(chance(1));
    AdaptiveSession declined = begun.declining();
    assertThat(declined.estimate()).isEqualTo(begun.estimate());
    assertThat(declined.next()).isNotEqualTo(begun.next());
    assertThat(declined.answers()).containsExactly(ItemBank.NOT_ANSWERED);
    assertThat(begun.asked()).isEmpty();
  }

  @Test
  void drawing_among_the_best_spreads_the_questions() {
    AdaptiveSimulation best = AdaptiveSimulation.run(test, 500, chance(3));
    AdaptiveSimulation spread = AdaptiveSimulation.run(test.amongTheBest(5), 500, chance(3));
    assertThat(Collections.max(best.exposure())).isEqualTo(1);
    assertThat(Collections.max(spread.exposure())).isLessThan(0.75);
    assertThat(spread.correlation()).isGreaterThan(0.93);
  }

  @Test
  void areas_come_up_in_their_shares() {
    List<String> areas = new ArrayList<>(Collections.nCopies(14, "mood"));
    areas.addAll(Collections.nCopies(14, "thought"));
    AdaptiveTest balanced =
        test.balancing(areas, Map.of("mood", 0.75, "thought", 0.25))
            .withItems(8, 8)
            .withStandardError(0);
    AdaptiveSession session = middling(balanced, chance(1));
    assertThat(session.asked().stream().map(areas::get).filter("mood"::equals)).hasSize(6);
    assertThat(session.asked()).doesNotHaveDuplicates();
  }

  @Test
  void rules_that_do_not_fit_the_bank_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.withItems(0, 3))
        .withMessage("Items range from 0 to 3; they must rise and lie between 1 and 28");
    assertThatIllegalArgumentException().isThrownBy(() -> test.withItems(5, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> test.withItems(5, 29));
    assertThatIllegalArgumentException().isThrownBy(() -> test.withStandardError(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> test.amongTheBest(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.balancing(List.of("mood"), Map.of("mood", 1.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdaptiveSimulation.run(test, 1, chance(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.begin(chance(1)).answering(5))
        .withMessage("Answer is 5; answers range from 0 to 4");
  }

  /// Someone who always gives the middle answer.
  private static AdaptiveSession middling(AdaptiveTest test, RandomGenerator chance) {
    AdaptiveSession session = test.begin(chance);
    while (session.next() instanceof Ask) {
      session = session.answering(2);
    }
    return session;
  }

  private static RandomGenerator chance(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static ItemBank catRBank() {
    return new ItemBank(
        SharedData.rows(SharedData.reference("irt/catR_bank_grm60.csv.gz")).stream()
            .map(AdaptiveTestTest::item)
            .toList());
  }

  private static GradedItem item(Map<String, String> row) {
    double[] thresholds =
        row.keySet().stream()
            .filter(column -> column.startsWith("beta"))
            .map(row::get)
            .filter(Objects::nonNull)
            .filter(value -> !value.equals("NA"))
            .mapToDouble(Double::parseDouble)
            .toArray();
    return GradedItem.of(Double.parseDouble(requireNonNull(row.get("alphaj"))), thresholds);
  }
}
