package org.evenkeel.prediction;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which outcomes cannot be ruled out for someone, with a promise: of people alike to those
/// validated on, whatever their outcome, the true one is in the set in at least the share asked
/// for. The sets are class-conditional conformal sets (Vovk 2012, Machine Learning 92:349) from
/// what models said of people they had not learned from; a person's rows share one vote.
///
/// ```
/// p(1) = (1 + Σ votes of people with outcome 1 and 1 − P ≥ 1 − P here) / (1 + people with outcome 1)
/// outcome 1 is in the set when p(1) > 1 − share; outcome 0 likewise with P
/// ```
///
/// The promise is exact when models of the folds and the final one say the same; they nearly do.
///
/// @param share of true outcomes the set is to contain, such as .9
/// @param yes votes of people whose outcome came
/// @param no votes of people whose outcome did not come
public record Conformal(double share, List<Vote> yes, List<Vote> no) {

  /// What can be said of an outcome at this share.
  public enum OutcomeSet {
    /// Only "it comes" is left.
    COMES,
    /// Only "it does not come" is left.
    DOES_NOT_COME,
    /// Neither can be ruled out: the model cannot tell.
    EITHER,
    /// Both are ruled out: the person is unlike those validated on.
    NEITHER
  }

  /// One held row.
  ///
  /// @param strangeness 1 − the probability given to what came
  /// @param weight 1 over the rows this person has with this outcome
  public record Vote(double strangeness, double weight) {}

  public Conformal {
    yes = List.copyOf(yes);
    no = List.copyOf(no);
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "The share is %s; it lies above 0 and below 1".formatted(share));
    }
  }

  static Conformal from(Validation validation, double share) {
    return new Conformal(share, votes(validation, true), votes(validation, false));
  }

  private static List<Vote> votes(Validation validation, boolean came) {
    List<Validation.Said> rows =
        validation.said().stream().filter(said -> said.came() == came).toList();
    Map<String, Long> each =
        rows.stream()
            .collect(Collectors.groupingBy(Validation.Said::person, Collectors.counting()));
    return rows.stream()
        .map(said ->
            new Vote(
                came ? 1 - said.probability() : said.probability(),
                1.0 / each.getOrDefault(said.person(), 1L)))
        .toList();
  }

  /// The outcomes that a probability leaves open.
  public OutcomeSet at(double probability) {
    boolean comes = plausibility(yes, 1 - probability) > 1 - share;
    boolean doesNot = plausibility(no, probability) > 1 - share;
    if (comes) {
      return doesNot ? OutcomeSet.EITHER : OutcomeSet.COMES;
    }
    return doesNot ? OutcomeSet.DOES_NOT_COME : OutcomeSet.NEITHER;
  }

  private static double plausibility(List<Vote> votes, double strangeness) {
    double people = votes.stream().mapToDouble(Vote::weight).sum();
    double stranger =
        votes.stream()
            .filter(vote -> vote.strangeness() >= strangeness - 1e-12)
            .mapToDouble(Vote::weight)
            .sum();
    return (1 + stranger) / (1 + people);
  }
}
