package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;

/// Carries one calibration's trait over to another's: `θ* = stretch·θ + shift`.
///
/// **What this tells you, and what it does not.** A link holds for groups. It does not make one
/// person's two scores interchangeable.
///
/// @param stretch how many units of the other trait one unit of this one is, above 0
/// @param shift where this trait's zero lies on the other
public record Link(double stretch, double shift) {
  /// Stocking and Lord's link (1983, doi:10.1177/014662168300700208): the one under which the same
  /// questions give the closest expected sums, weighted by the standard normal population.
  ///
  /// @param from the questions in the calibration to be carried over
  /// @param to the same questions in the other calibration, in the same order
  /// @throws IllegalArgumentException if the banks differ in size
  public static Link between(ItemBank from, ItemBank to) {
    checkSame(from, to);
    return LinkSearch.closest(from, to, LinkSearch.Curve.SUM);
  }

  /// Haebara's link (1980, Jpn Psychol Res 22:144-149): the one under which every answer to the
  /// same questions is most nearly as likely, weighted by the standard normal population.
  ///
  /// @param from the questions in the calibration to be carried over
  /// @param to the same questions in the other calibration, in the same order
  /// @throws IllegalArgumentException if the banks differ in size or a question in its answers
  public static Link haebara(ItemBank from, ItemBank to) {
    checkSame(from, to);
    return LinkSearch.closest(from, to, LinkSearch.Curve.EACH_ANSWER);
  }

  /// The link that gives all thresholds the same mean and standard deviation (Marco 1977, J Educ
  /// Meas 14:139-160). One threshold far out moves it; the curves behind [#between(ItemBank,
  /// ItemBank)] and [#haebara(ItemBank, ItemBank)] bear that better.
  ///
  /// @param from the questions in the calibration to be carried over
  /// @param to the same questions in the other calibration, in the same order
  /// @throws IllegalArgumentException if the banks differ in size or a question in its answers, or
  ///   there is only one threshold
  public static Link meanSigma(ItemBank from, ItemBank to) {
    checkSame(from, to);
    double[] here = thresholds(from);
    double[] there = thresholds(to);
    double stretch = spread(there) / spread(here);
    return new Link(stretch, mean(there) - stretch * mean(here));
  }

  /// The link that gives slopes and thresholds the same means (Loyd & Hoover 1980, J Educ Meas
  /// 17:179-193).
  ///
  /// @param from the questions in the calibration to be carried over
  /// @param to the same questions in the other calibration, in the same order
  /// @throws IllegalArgumentException if the banks differ in size or a question in its answers
  public static Link meanMean(ItemBank from, ItemBank to) {
    checkSame(from, to);
    double stretch = mean(slopes(from)) / mean(slopes(to));
    return new Link(stretch, mean(thresholds(to)) - stretch * mean(thresholds(from)));
  }

  private static void checkSame(ItemBank from, ItemBank to) {
    if (from.size() != to.size()) {
      throw new IllegalArgumentException(
          "Banks have %d and %d items; they must be the same questions"
              .formatted(from.size(), to.size()));
    }
    for (int i = 0; i < from.size(); i++) {
      if (from.item(i).categories() != to.item(i).categories()) {
        throw new IllegalArgumentException(
            "Question %d has %d and %d answers; it must be the same question"
                .formatted(i + 1, from.item(i).categories(), to.item(i).categories()));
      }
    }
  }

  private static double[] slopes(ItemBank bank) {
    return bank.items().stream().mapToDouble(GradedItem::slope).toArray();
  }

  private static double[] thresholds(ItemBank bank) {
    return bank.items().stream().flatMapToDouble(i -> Arrays.stream(i.thresholds())).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double spread(double[] values) {
    if (values.length < 2) {
      throw new IllegalArgumentException(
          "Banks have %d threshold; 2 are needed for a spread".formatted(values.length));
    }
    double mean = mean(values);
    return Math.sqrt(Arrays.stream(values).map(b -> (b - mean) * (b - mean)).sum());
  }

  /// The question on the other trait: slope divided by the stretch, thresholds carried over.
  public GradedItem carry(GradedItem item) {
    return GradedItem.of(
        item.slope() / stretch,
        Arrays.stream(item.thresholds()).map(b -> stretch * b + shift).toArray());
  }

  /// All questions on the other trait.
  public ItemBank carry(ItemBank bank) {
    return new ItemBank(bank.items().stream().map(this::carry).toList());
  }

  /// A place on the other trait, its error stretched.
  public Estimate carry(Estimate estimate) {
    return new Estimate(stretch * estimate.theta() + shift, stretch * estimate.standardError());
  }
}
