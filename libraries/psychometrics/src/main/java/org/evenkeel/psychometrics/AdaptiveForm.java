package org.evenkeel.psychometrics;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.evenkeel.psychometrics.itemresponse.AdaptiveSession;
import org.evenkeel.psychometrics.itemresponse.AdaptiveTest;
import org.evenkeel.psychometrics.itemresponse.Estimate;
import org.evenkeel.psychometrics.itemresponse.ExpectedAPosteriori;
import org.evenkeel.psychometrics.itemresponse.Grid;
import org.evenkeel.psychometrics.itemresponse.ItemBank;

/// A questionnaire that asks from a calibrated bank only what still tells something, and reports a
/// place on the bank's metric, `mean + sd · θ`.
///
/// The next question follows from the answers alone, so a sitting can be left and gone on with.
/// Safety items, and questions without parameters, are always asked. The place is taken from every
/// answer given (EAP).
///
/// **What this tells you, and what it does not.** A place is relative to the people the bank was
/// calibrated on, in the language it was calibrated in. Adaptive means shorter, not more exact than
/// the whole bank, and the score is not interchangeable with a short form's for one person.
public final class AdaptiveForm {
  /// Nothing is drawn by chance: the most informative question is asked.
  private static final RandomGenerator NO_CHANCE = () -> 0L;

  private final List<Item> calibrated;
  private final List<Item> always;
  private final ItemBank bank;
  private final AdaptiveTest test;
  private final ExpectedAPosteriori placing;
  private final Rules rules;

  /// @param calibrated the questions with parameters, in the bank's order
  /// @param always questions asked whatever happens
  AdaptiveForm(List<Item> calibrated, List<Item> always, ItemBank bank, Rules rules) {
    this.calibrated = List.copyOf(calibrated);
    this.always = List.copyOf(always);
    this.bank = bank;
    this.rules = rules;
    this.test =
        AdaptiveTest.of(bank)
            .withItems(rules.least(), rules.most())
            .withStandardError(rules.standardError());
    this.placing = ExpectedAPosteriori.of(bank, Grid.coarse());
    for (Item item : calibrated) {
      checkCategories(item);
    }
  }

  private void checkCategories(Item item) {
    int categories = bank.item(calibrated.indexOf(item)).categories();
    if (categories != item.options().size()) {
      throw new IllegalArgumentException(
          "Item %s has %d answers and %d thresholds; there must be one threshold fewer than answers"
              .formatted(item.id(), item.options().size(), categories - 1));
    }
  }

  /// When to stop, and on which metric the place is reported.
  ///
  /// @param standardError the test may end once the standard error of θ is below this
  /// @param least the smallest number of questions
  /// @param most the largest number, beyond which only what must be asked is asked
  /// @param mean the metric's mean in the calibrating population, 50 for T-scores
  /// @param spread the metric's standard deviation there, 10 for T-scores
  /// @param lowest the lowest score reported
  /// @param highest the highest score reported
  /// @param source where the parameters come from
  public record Rules(
      double standardError,
      int least,
      int most,
      double mean,
      double spread,
      int lowest,
      int highest,
      String source) {
    /// @throws IllegalArgumentException if the spread is not above 0, or the ends do not rise
    public Rules {
      Checks.positive("Standard deviation of the metric", spread);
      Checks.between("Mean of the metric", mean, lowest, highest);
    }
  }

  /// When it stops, and on which metric it reports.
  public Rules rules() {
    return rules;
  }

  /// How many questions the bank has.
  public int size() {
    return calibrated.size();
  }

  /// The question to ask after these answers; empty when nothing more is asked.
  public Optional<Item> next(Answers answers) {
    return fromBank(answers).or(() -> left(answers));
  }

  private Optional<Item> fromBank(Answers answers) {
    AdaptiveSession session = test.begin(NO_CHANCE);
    while (session.next() instanceof AdaptiveSession.Ask(int place)) {
      Item item = calibrated.get(place);
      switch (answers.answer(item.id())) {
        case Answer.Given(int code) -> session = session.answering(category(item, code));
        case Answer.PreferredNotToSay() -> session = session.declining();
        case Answer.Missing() -> {
          return Optional.of(item);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Item> left(Answers answers) {
    return always.stream()
        .filter(item -> answers.answer(item.id()) instanceof Answer.Missing)
        .findFirst();
  }

  /// How many questions of the bank were answered.
  int answered(Answers answers) {
    return (int) calibrated.stream().filter(item -> answers.code(item.id()).isPresent()).count();
  }

  /// Where the answers place a person.
  Estimate place(Answers answers) {
    return placing.estimate(
        calibrated.stream().mapToInt(item -> categoryOf(item, answers)).toArray());
  }

  private static int categoryOf(Item item, Answers answers) {
    return answers.code(item.id()).map(code -> category(item, code)).orElse(ItemBank.NOT_ANSWERED);
  }

  private static int category(Item item, int code) {
    int place = item.options().stream().map(ResponseOption::code).toList().indexOf(code);
    return item.reversed() ? item.options().size() - 1 - place : place;
  }

  /// The place on the metric, kept within its ends.
  double score(Estimate place) {
    double score = rules.mean() + rules.spread() * place.theta();
    return Math.clamp(score, rules.lowest(), rules.highest());
  }
}
