package org.evenkeel.fairness;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hipparchus.special.Beta;

/// Who waits, who drops out, who recovers: a service's help by group, held against everyone else's
/// with the same intervals and verdicts as a model. A difference of .10 either way is the limit.
///
/// **What this tells you, and what it does not.** That help reached groups unlike in these data, or
/// that such a difference is ruled out, or that the data are too few. It does not say why: groups
/// differ in how ill people came and in what they came for. People whose wait or end is not known
/// are not in those figures, and may differ from the rest.
///
/// @param grouping its name
/// @param target the wait, in days, above which someone waited too long
/// @param groups a result for every group, in the order of the grouping's labels
public record Equity(String grouping, int target, List<GroupEquity> groups) {

  /// The largest difference that is accepted.
  public static final double LIMIT = 0.10;

  /// One person's way through the service.
  ///
  /// @param waited days from asking to the first help; empty while they wait
  /// @param end how it ended
  public record Passage(OptionalInt waited, End end) {
    public Passage {
      if (waited.isPresent() && waited.getAsInt() < 0) {
        throw new IllegalArgumentException(
            "Someone waited %d days; a wait is 0 or more".formatted(waited.getAsInt()));
      }
    }
  }

  /// How a course of help ended.
  public enum End {
    /// Still going on; counts toward no end.
    GOING_ON,
    /// The person left before it was over.
    DROPPED_OUT,
    /// Over, and the person counts as recovered.
    RECOVERED,
    /// Over, and they do not.
    NOT_RECOVERED
  }

  /// What is compared.
  public enum What {
    /// Waited longer than the target, of those who were helped.
    WAITED_TOO_LONG,
    /// Dropped out, of those whose course is over.
    DROPPED_OUT,
    /// Recovered, of those whose course is over.
    RECOVERED
  }

  /// One figure of one group against everyone else.
  ///
  /// @param gap shares and interval; its rate is a plain share
  /// @param verdict fair where a difference beyond the limit is ruled out
  public record Comparison(What what, Share group, Share others, Gap gap, Verdict verdict) {}

  /// One group.
  ///
  /// @param medianWait days; NaN where no one's wait is known
  /// @param medianInterval exact, from order statistics; ends NaN where people are too few
  public record GroupEquity(
      String group,
      int people,
      double medianWait,
      Interval medianInterval,
      List<Comparison> comparisons) {
    public GroupEquity {
      comparisons = List.copyOf(comparisons);
    }
  }

  public Equity {
    groups = List.copyOf(groups);
  }

  /// @param passages one for every person, in the order of the grouping
  public static Equity of(Grouping by, List<Passage> passages, int target) {
    by.check(passages.size());
    return new Equity(
        by.name(),
        target,
        IntStream.range(0, by.labels().size())
            .mapToObj(group -> group(by, passages, target, group))
            .toList());
  }

  private static GroupEquity group(Grouping by, List<Passage> passages, int target, int group) {
    List<Passage> own = chosen(passages, i -> by.code(i) == group);
    List<Passage> others = chosen(passages, i -> by.code(i) != group);
    int[] waits = waits(own);
    return new GroupEquity(
        by.labels().get(group),
        own.size(),
        median(waits),
        interval(waits),
        Arrays.stream(What.values()).map(what -> compared(what, own, others, target)).toList());
  }

  private static List<Passage> chosen(List<Passage> passages, Predicate<Integer> which) {
    return IntStream.range(0, passages.size()).filter(which::test).mapToObj(passages::get).toList();
  }

  private static Comparison compared(
      What what, List<Passage> own, List<Passage> others, int target) {
    Share group = share(what, own, target);
    Share rest = share(what, others, target);
    Gap gap = new Gap(Rate.FLAG_RATE, group, rest);
    return new Comparison(what, group, rest, gap, verdict(gap));
  }

  private static Verdict verdict(Gap gap) {
    boolean enough = Math.min(gap.group().all(), gap.others().all()) >= Audit.FEWEST;
    if (!enough) {
      return Verdict.NOT_ENOUGH_DATA;
    }
    if (Math.abs(gap.difference()) > LIMIT && gap.interval().excludes(0)) {
      return Verdict.UNFAIR;
    }
    return gap.interval().within(LIMIT) ? Verdict.FAIR : Verdict.NOT_ENOUGH_DATA;
  }

  private static Share share(What what, List<Passage> people, int target) {
    return switch (what) {
      case WAITED_TOO_LONG -> {
        int[] waits = waits(people);
        yield new Share(Arrays.stream(waits).filter(days -> days > target).count(), waits.length);
      }
      case DROPPED_OUT -> ended(people, End.DROPPED_OUT);
      case RECOVERED -> ended(people, End.RECOVERED);
    };
  }

  private static Share ended(List<Passage> people, End end) {
    List<End> ends = people.stream().map(Passage::end).filter(one -> one != End.GOING_ON).toList();
    return new Share(ends.stream().filter(one -> one == end).count(), ends.size());
  }

  private static int[] waits(List<Passage> people) {
    return people.stream()
        .map(Passage::waited)
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt)
        .sorted()
        .toArray();
  }

  private static double median(int[] ordered) {
    int n = ordered.length;
    return n == 0 ? Double.NaN : (ordered[(n - 1) / 2] + ordered[n / 2]) / 2.0;
  }

  /// The narrowest pair of ordered waits, the kth from either end, between which the median lies
  /// with 95 % or more.
  private static Interval interval(int[] ordered) {
    int n = ordered.length;
    int k = 0;
    while (k + 1 <= n / 2 && atMost(k, n) <= (1 - Interval.LEVEL) / 2) {
      k++;
    }
    return k == 0 ? Interval.UNKNOWN : new Interval(ordered[k - 1], ordered[n - k]);
  }

  /// `P(X ≤ k)` for X of n fair coins.
  private static double atMost(int k, int n) {
    return k >= n ? 1 : Beta.regularizedBeta(.5, (double) n - k, k + 1.0);
  }
}
