package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.psychometrics.LicensedFile.Refused;
import org.evenkeel.psychometrics.ScoreResult.NotEnoughAnswered;
import org.evenkeel.psychometrics.ScoreResult.NotScorable;
import org.evenkeel.psychometrics.ScoreResult.Reason;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.psychometrics.itemresponse.AdaptiveSession;
import org.evenkeel.psychometrics.itemresponse.AdaptiveTest;
import org.evenkeel.psychometrics.itemresponse.GradedItem;
import org.evenkeel.psychometrics.itemresponse.ItemBank;
import org.junit.jupiter.api.Test;

class AdaptiveFormTest {
  private static final Locale EN = Locale.ENGLISH;

  private final Instrument bank = SyntheticBank.instrument();
  private final AdaptiveForm form = bank.adaptive().orElseThrow();
  private final ItemId safe = new ItemId("made-up-bank.safe");

  /// Answers every question with the same place on its scale until nothing more is asked.
  private Answers through(int place) {
    Answers answers = Answers.to(bank, EN);
    for (Optional<Item> next = answers.nextOpen(); next.isPresent(); next = answers.nextOpen()) {
      List<ResponseOption> options = next.get().options();
      answers =
          answers.with(next.get().id(), options.get(Math.min(place, options.size() - 1)).code());
    }
    return answers;
  }

  private List<ItemId> asked(Answers answers) {
    return bank.items().stream()
        .map(Item::id)
        .filter(item -> !(answers.answer(item) instanceof Answer.Missing))
        .toList();
  }

  @Test
  void it_asks_less_than_the_whole_bank_and_always_the_safety_item() {
    assertThat(form.size()).isEqualTo(8);
    for (int place = 0; place < 5; place++) {
      assertThat(asked(through(place))).hasSizeBetween(4, 7).contains(safe);
    }
    assertThat(asked(through(2)).size()).isLessThan(9);
  }

  @Test
  void the_safety_item_is_asked_even_where_everything_else_was_declined() {
    Answers answers = Answers.to(bank, EN);
    List<ItemId> order = new ArrayList<>();
    for (Optional<Item> next = answers.nextOpen(); next.isPresent(); next = answers.nextOpen()) {
      order.add(next.get().id());
      answers = answers.declining(next.get().id());
    }
    assertThat(order).hasSize(7).endsWith(safe);
    assertThat(bank.score(answers)).isEqualTo(new NotEnoughAnswered(0, 3, 6));
  }

  @Test
  void it_asks_in_the_order_of_the_librarys_session() {
    // a second way to the same order: the session itself, over the same parameters
    AdaptiveSession session =
        AdaptiveTest.of(parameters()).withItems(3, 6).withStandardError(0.4).begin(() -> 0L);
    Answers answers = Answers.to(bank, EN);
    while (session.next() instanceof AdaptiveSession.Ask(int place)) {
      assertThat(answers.nextOpen()).contains(bank.item(place + 1));
      answers = answers.with(bank.item(place + 1).id(), 4);
      session = session.answering(3);
    }
    assertThat(answers.nextOpen()).contains(bank.item(safe));
    double expected = 50 + 10 * session.estimate().theta();
    Scored scored = (Scored) bank.score(answers.with(safe, 0));
    assertThat(scored.value()).isCloseTo(expected, within(1e-6));
    assertThat(scored.uncertainty())
        .isInstanceOfSatisfying(
            Uncertainty.Known.class,
            known ->
                assertThat(known.standardErrorOfMeasurement())
                    .isCloseTo(10 * error(answersError(3)), within(1e-6)));
  }

  private static double error(AdaptiveSession session) {
    return session.estimate().standardError();
  }

  private AdaptiveSession answersError(int category) {
    AdaptiveSession session =
        AdaptiveTest.of(parameters()).withItems(3, 6).withStandardError(0.4).begin(() -> 0L);
    while (session.next() instanceof AdaptiveSession.Ask) {
      session = session.answering(category);
    }
    return session;
  }

  private static ItemBank parameters() {
    double[] slopes = {2.6, 2.2, 3.1, 1.8, 2.9, 2.0, 2.4, 2.7};
    double[] centres = {0.0, -0.8, 0.4, 0.9, -0.3, 1.3, 0.6, 0.2};
    List<GradedItem> items = new ArrayList<>();
    for (int i = 0; i < slopes.length; i++) {
      double b = centres[i];
      items.add(
          GradedItem.of(slopes[i], round(b - 0.6), round(b + 0.1), round(b + 0.8), round(b + 1.7)));
    }
    return new ItemBank(items);
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }

  @Test
  void more_trouble_is_a_higher_place_with_its_band() {
    double before = 0;
    for (int place = 0; place < 5; place++) {
      Scored scored = (Scored) bank.score(through(place));
      assertThat(scored.value()).isBetween(10.0, 90.0).isGreaterThan(before);
      assertThat(scored.band()).isPresent();
      assertThat(scored.lowest()).isEqualTo(10);
      assertThat(scored.highest()).isEqualTo(90);
      assertThat(scored.prorated()).isFalse();
      assertThat(scored.basis()).contains("of 8 questions");
      before = scored.value();
    }
  }

  @Test
  void nothing_is_scored_before_the_end_and_a_declined_safety_item_never() {
    Answers begun = Answers.to(bank, EN);
    assertThat(bank.score(begun)).isEqualTo(new NotEnoughAnswered(0, 3, 6));
    Answers declined = through(2).declining(safe);
    assertThat(bank.score(declined))
        .isInstanceOfSatisfying(
            NotScorable.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.SAFETY_ITEM_OPEN));
    assertThat(through(4).positiveSafetyItems()).hasSize(1);
  }

  @Test
  void thresholds_that_do_not_fit_the_answers_are_refused() {
    String file =
        SyntheticBank.file()
            .replaceAll("item\\.3\\.thresholds = .*", "item.3.thresholds = 0.1 0.5");
    assertThat(LicensedFile.read(file))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.mistakes().getFirst().detail())
                    .isEqualTo(
                        "Item made-up-bank.3 has 5 answers and 2 thresholds; there must be one"
                            + " threshold fewer than answers"));
  }
}
