package org.evenkeel.psychometrics;

import java.util.OptionalDouble;

/// Whether two scores of one person differ by more than measurement error.
///
/// From norms, after Jacobson & Truax (1991, doi:10.1037/0022-006X.59.1.12): a change is reliable
/// when `|after − before| ≥ z·SD·√2·√(1−r)`, with z = 1.96. From a published criterion: when
/// `|after − before| ≥ points`.
///
/// ```java
/// Change change = ReliableChange.of(norms).withCutOff(10).between(16, 7);
/// ```
///
/// **What this tells you, and what it does not.** A reliable change is unlikely (about 1 in 20 with
/// z = 1.96) to be noise alone. It does not say what caused it, nor that the person feels it; a
/// change within error may still matter to them. High first scores tend to fall by themselves
/// (regression to the mean).
public final class ReliableChange {
  private static final double TWO_SIDED_5_PERCENT = 1.96;

  private final Criterion criterion;
  private final boolean higherIsBetter;
  private final OptionalDouble cutOff;

  private ReliableChange(Criterion criterion, boolean higherIsBetter, OptionalDouble cutOff) {
    this.criterion = criterion;
    this.higherIsBetter = higherIsBetter;
    this.cutOff = cutOff;
  }

  /// By the spread and reliability of a population, with z = 1.96. Lower is better.
  public static ReliableChange of(Norms norms) {
    return new ReliableChange(
        new FromNorms(norms, TWO_SIDED_5_PERCENT), false, OptionalDouble.empty());
  }

  /// By a published number of points. Lower is better.
  public static ReliableChange of(ChangeCriterion published) {
    return new ReliableChange(new FromStudy(published), false, OptionalDouble.empty());
  }

  /// With another critical value, such as 1.645 for 90 %. A published criterion has no such value
  /// and stays as it is.
  ///
  /// @throws IllegalArgumentException if the value is not above 0
  public ReliableChange withCriticalValue(double z) {
    Checks.positive("Critical value", z);
    return new ReliableChange(criterion.withCriticalValue(z), higherIsBetter, cutOff);
  }

  /// For scales where a higher score is better, such as well-being.
  public ReliableChange whereHigherIsBetter() {
    return new ReliableChange(criterion, true, cutOff);
  }

  /// With the score that separates people with and without the problem: at or above it counts as a
  /// problem, or below it where higher is better. A reliable improvement across it is *clinically
  /// significant* in Jacobson and Truax's sense.
  public ReliableChange withCutOff(double score) {
    Checks.finite("Cut-off", score);
    return new ReliableChange(criterion, higherIsBetter, OptionalDouble.of(score));
  }

  /// Jacobson and Truax's cut-off c between two populations, weighted by their spreads: `(SD₁·M₂ +
  /// SD₂·M₁) / (SD₁ + SD₂)`.
  public static double cutOffBetween(Norms one, Norms other) {
    double spread = one.standardDeviation() + other.standardDeviation();
    return (one.standardDeviation() * other.mean() + other.standardDeviation() * one.mean())
        / spread;
  }

  /// The smallest difference that counts as reliable, in points of the scale.
  public double threshold() {
    return criterion.threshold();
  }

  /// What the change from one score to a later one amounts to.
  ///
  /// @throws IllegalArgumentException if a score is not a number
  public Change between(double before, double after) {
    Checks.finite("Score before", before);
    Checks.finite("Score after", after);
    return new Change(
        before, after, threshold(), direction(after - before), crossing(before, after), basis());
  }

  private String basis() {
    return criterion.basis();
  }

  private Change.Direction direction(double difference) {
    if (Math.abs(difference) < threshold()) {
      return Change.Direction.WITHIN_ERROR;
    }
    return difference > 0 == higherIsBetter
        ? Change.Direction.RELIABLE_IMPROVEMENT
        : Change.Direction.RELIABLE_DETERIORATION;
  }

  private Change.Crossing crossing(double before, double after) {
    if (cutOff.isEmpty()) {
      return Change.Crossing.NO_CUT_OFF;
    }
    boolean wasProblem = isProblem(before);
    if (wasProblem == isProblem(after)) {
      return Change.Crossing.NOT_CROSSED;
    }
    return wasProblem ? Change.Crossing.TO_THE_BETTER : Change.Crossing.TO_THE_WORSE;
  }

  private boolean isProblem(double score) {
    return score >= cutOff.orElseThrow() != higherIsBetter;
  }

  private sealed interface Criterion {
    double threshold();

    String basis();

    Criterion withCriticalValue(double z);
  }

  private record FromNorms(Norms norms, double z) implements Criterion {
    @Override
    public double threshold() {
      return z * norms.standardErrorOfDifference();
    }

    @Override
    public String basis() {
      return "Jacobson-Truax, z = %s, in %s (%s)".formatted(z, norms.population(), norms.source());
    }

    @Override
    public Criterion withCriticalValue(double other) {
      return new FromNorms(norms, other);
    }
  }

  private record FromStudy(ChangeCriterion published) implements Criterion {
    @Override
    public double threshold() {
      return published.points();
    }

    @Override
    public String basis() {
      return published.source();
    }

    @Override
    public Criterion withCriticalValue(double z) {
      return this;
    }
  }
}
