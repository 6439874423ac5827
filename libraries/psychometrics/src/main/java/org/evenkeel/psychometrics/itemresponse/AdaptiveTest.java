package org.evenkeel.psychometrics.itemresponse;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Asks from a bank only what still tells something: each time the question with most information
/// where the person seems to stand, until the place is sure enough.
///
/// ```java
/// AdaptiveTest test = AdaptiveTest.of(bank).withStandardError(0.3).withItems(4, 12);
/// AdaptiveSession session = test.begin(chance);
/// while (session.next() instanceof AdaptiveSession.Ask ask) session = session.answering(answerTo(ask.item()));
/// ```
///
/// Questions that must be asked ([#always(int...)], safety items above all) are asked before the
/// test may end, also beyond the largest number.
///
/// **What this tells you, and what it does not.** Adaptive means shorter, not more accurate than
/// the whole bank. People with few symptoms get more questions, because a bank of symptoms says
/// little about them.
public final class AdaptiveTest {
  private final ItemBank bank;
  private final Grid grid;
  private final double[][][] chances;
  private final Rules rules;

  private AdaptiveTest(ItemBank bank, Grid grid, double[][][] chances, Rules rules) {
    this.bank = bank;
    this.grid = grid;
    this.chances = chances;
    this.rules = rules;
  }

  /// With PROMIS's rules: at least 4 and at most 12 questions, until the standard error is below
  /// 0.3 (3 T-score points).
  public static AdaptiveTest of(ItemBank bank) {
    Grid grid = Grid.coarse();
    Rules rules = new Rules(0.3, 4, 12, List.of(), 1, List.of(), Map.of());
    return new AdaptiveTest(bank, grid, Chances.of(bank, grid), rules);
  }

  /// On another grid.
  public AdaptiveTest on(Grid other) {
    return new AdaptiveTest(bank, other, Chances.of(bank, other), rules);
  }

  /// Until the standard error is below this.
  ///
  /// @throws IllegalArgumentException if it is negative
  public AdaptiveTest withStandardError(double below) {
    if (!(below >= 0)) {
      throw new IllegalArgumentException(
          "Standard error is %s; it must be 0 or more".formatted(below));
    }
    return with(
        new Rules(
            below,
            rules.least,
            rules.most,
            rules.always,
            rules.topmost,
            rules.areas,
            rules.shares));
  }

  /// With at least and at most so many questions.
  ///
  /// @throws IllegalArgumentException if the numbers do not fit the bank
  public AdaptiveTest withItems(int least, int most) {
    if (least < 1 || most < least || most > bank.size()) {
      throw new IllegalArgumentException(
          "Items range from %d to %d; they must rise and lie between 1 and %d"
              .formatted(least, most, bank.size()));
    }
    return with(
        new Rules(
            rules.standardError,
            least,
            most,
            rules.always,
            rules.topmost,
            rules.areas,
            rules.shares));
  }

  /// With questions that are always asked, counted from 0.
  public AdaptiveTest always(int... items) {
    Arrays.stream(items).forEach(bank::item);
    List<Integer> always = Arrays.stream(items).boxed().toList();
    return with(
        new Rules(
            rules.standardError,
            rules.least,
            rules.most,
            always,
            rules.topmost,
            rules.areas,
            rules.shares));
  }

  /// With exposure control: each question is drawn from the so many most informative ones
  /// ("randomesque", Kingsbury & Zara 1989, doi:10.1207/s15324818ame0204_6). 1 always takes the
  /// best.
  ///
  /// @throws IllegalArgumentException if the number is below 1
  public AdaptiveTest amongTheBest(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("Number is %d; it must be 1 or more".formatted(number));
    }
    return with(
        new Rules(
            rules.standardError,
            rules.least,
            rules.most,
            rules.always,
            number,
            rules.areas,
            rules.shares));
  }

  /// With content control: each question comes from the area that lags most behind its share.
  ///
  /// @param areas the area of every question, in order
  /// @param shares the share of questions each area should have
  /// @throws IllegalArgumentException if a question has no area, or an area no share
  public AdaptiveTest balancing(List<String> areas, Map<String, Double> shares) {
    if (areas.size() != bank.size() || !shares.keySet().containsAll(areas)) {
      throw new IllegalArgumentException(
          "Areas are %s with shares %s; each of %d items needs an area that has a share"
              .formatted(areas, shares, bank.size()));
    }
    return with(
        new Rules(
            rules.standardError,
            rules.least,
            rules.most,
            rules.always,
            rules.topmost,
            List.copyOf(areas),
            Map.copyOf(shares)));
  }

  /// Begins with one person.
  ///
  /// @param chance used only where questions are drawn among the best
  public AdaptiveSession begin(RandomGenerator chance) {
    return AdaptiveSession.begin(this, chance);
  }

  private AdaptiveTest with(Rules changed) {
    return new AdaptiveTest(bank, grid, chances, changed);
  }

  ItemBank bank() {
    return bank;
  }

  Grid grid() {
    return grid;
  }

  Rules rules() {
    return rules;
  }

  double[] chance(int item, int answer) {
    return chances[item][answer];
  }

  record Rules(
      double standardError,
      int least,
      int most,
      List<Integer> always,
      int topmost,
      List<String> areas,
      Map<String, Double> shares) {
    /// The area that lags most behind, as the places of its questions; all places where no areas
    /// are kept.
    IntStream places(int bankSize, List<Integer> asked, List<Integer> open) {
      if (areas.isEmpty()) {
        return IntStream.range(0, bankSize);
      }
      String lagging =
          open.stream()
              .map(areas::get)
              .distinct()
              .max(Comparator.comparingDouble(area -> lag(area, asked)))
              .orElseThrow();
      return IntStream.range(0, bankSize).filter(i -> areas.get(i).equals(lagging));
    }

    private double lag(String area, List<Integer> asked) {
      double share = requireNonNull(shares.get(area));
      double had = asked.stream().filter(item -> areas.get(item).equals(area)).count();
      return asked.isEmpty() ? share : share - had / asked.size();
    }
  }
}
