package org.evenkeel.psychometrics.itemresponse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.evenkeel.psychometrics.itemresponse.AdaptiveTest.Rules;

/// One person's way through an adaptive test. Immutable: each answer gives a new session.
public final class AdaptiveSession {
  private final AdaptiveTest test;
  private final RandomGenerator chance;
  private final List<Integer> asked;
  private final List<Integer> answers;
  private final double[] posterior;
  private final Estimate estimate;
  private final Step next;

  private AdaptiveSession(
      AdaptiveTest test,
      RandomGenerator chance,
      List<Integer> asked,
      List<Integer> answers,
      double[] posterior) {
    this.test = test;
    this.chance = chance;
    this.asked = List.copyOf(asked);
    this.answers = List.copyOf(answers);
    this.posterior = posterior;
    this.estimate = estimate(test.grid(), posterior);
    this.next = decide();
  }

  static AdaptiveSession begin(AdaptiveTest test, RandomGenerator chance) {
    return new AdaptiveSession(test, chance, List.of(), List.of(), test.grid().weights().clone());
  }

  /// What happens next.
  public sealed interface Step {}

  /// A question to ask.
  ///
  /// @param item its place in the bank, counted from 0
  public record Ask(int item) implements Step {}

  /// The test is over.
  ///
  /// @param estimate where the person stands
  /// @param reason why no more is asked
  public record Done(Estimate estimate, Reason reason) implements Step {}

  /// Why a test is over.
  public enum Reason {
    /// The place is as sure as was asked for.
    SURE_ENOUGH,
    /// The largest number of questions was asked; the place is less sure than was asked for.
    MOST_ITEMS
  }

  /// What happens next.
  public Step next() {
    return next;
  }

  /// Where the person seems to stand so far.
  public Estimate estimate() {
    return estimate;
  }

  /// The questions asked so far, in order.
  public List<Integer> asked() {
    return asked;
  }

  /// The answers so far, in order; [ItemBank#NOT_ANSWERED] where one was declined.
  public List<Integer> answers() {
    return answers;
  }

  /// After this answer to the question that [#next()] asks.
  ///
  /// @throws IllegalArgumentException if the answer is out of range
  /// @throws IllegalStateException if the test is over
  public AdaptiveSession answering(int answer) {
    int item = current();
    test.bank().item(item).checkCategory(answer);
    double[] chances = test.chance(item, answer);
    double[] after = new double[posterior.length];
    double mass = 0;
    for (int q = 0; q < after.length; q++) {
      after[q] = posterior[q] * chances[q];
      mass += after[q];
    }
    for (int q = 0; q < after.length; q++) {
      after[q] /= mass;
    }
    return after(item, answer, after);
  }

  /// After the person would rather not answer the question that [#next()] asks. It is not asked
  /// again.
  ///
  /// @throws IllegalStateException if the test is over
  public AdaptiveSession declining() {
    return after(current(), ItemBank.NOT_ANSWERED, posterior);
  }

  private int current() {
    return switch (next) {
      case Ask(int item) -> item;
      case Done done ->
          throw new IllegalStateException(
              "The test is over after %d items".formatted(asked.size()));
    };
  }

  private AdaptiveSession after(int item, int answer, double[] changed) {
    List<Integer> items = new ArrayList<>(asked);
    items.add(item);
    List<Integer> given = new ArrayList<>(answers);
    given.add(answer);
    return new AdaptiveSession(test, chance, items, given, changed);
  }

  private Step decide() {
    Rules rules = test.rules();
    boolean sure =
        asked.size() >= rules.least() && estimate.standardError() < rules.standardError();
    boolean most = asked.size() >= rules.most();
    if (!sure && !most) {
      return new Ask(mostInformative());
    }
    return rules.always().stream()
        .filter(item -> !asked.contains(item))
        .findFirst()
        .<Step>map(Ask::new)
        .orElseGet(() -> new Done(estimate, sure ? Reason.SURE_ENOUGH : Reason.MOST_ITEMS));
  }

  private int mostInformative() {
    List<Integer> open =
        IntStream.range(0, test.bank().size())
            .filter(item -> !asked.contains(item))
            .boxed()
            .toList();
    List<Integer> best =
        test.rules()
            .places(test.bank().size(), asked, open)
            .filter(item -> !asked.contains(item))
            .boxed()
            .map(item -> new Offer(item, test.bank().item(item).information(estimate.theta())))
            .sorted(Comparator.comparingDouble(Offer::information).reversed())
            .limit(test.rules().topmost())
            .map(Offer::item)
            .toList();
    return best.size() == 1 ? best.getFirst() : best.get(chance.nextInt(best.size()));
  }

  private record Offer(int item, double information) {}

  private static Estimate estimate(Grid grid, double[] posterior) {
    double mean = 0;
    double second = 0;
    for (int q = 0; q < posterior.length; q++) {
      mean += posterior[q] * grid.node(q);
      second += posterior[q] * grid.node(q) * grid.node(q);
    }
    return new Estimate(mean, Math.sqrt(Math.max(0, second - mean * mean)));
  }
}
