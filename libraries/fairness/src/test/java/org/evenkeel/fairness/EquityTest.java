package org.evenkeel.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.evenkeel.fairness.Equity.End;
import org.evenkeel.fairness.Equity.Passage;
import org.evenkeel.fairness.Equity.What;
import org.junit.jupiter.api.Test;

class EquityTest {

  /// 900 people in one group, of whom a tenth waited too long, and as many as asked for in another,
  /// of whom four in ten did; as many dropped out and recovered in both.
  private static Equity planted(int second) {
    List<Passage> passages = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < 900 + second; i++) {
      boolean first = i < 900;
      int waited = i % 10 < (first ? 1 : 4) ? 60 : 10;
      End end = i % 5 == 0 ? End.DROPPED_OUT : i % 2 == 0 ? End.RECOVERED : End.NOT_RECOVERED;
      passages.add(new Passage(OptionalInt.of(waited), end));
      groups.add(first ? "first" : "second");
    }
    return Equity.of(Grouping.of("language", groups), passages, 28);
  }

  @Test
  void a_group_that_waits_longer_is_named() {
    var second = planted(900).groups().get(1);

    assertThat(second.comparisons())
        .filteredOn(comparison -> comparison.what() == What.WAITED_TOO_LONG)
        .singleElement()
        .satisfies(comparison -> {
          assertThat(comparison.gap().difference()).isEqualTo(.4 - .1);
          assertThat(comparison.verdict()).isEqualTo(Verdict.UNFAIR);
        });
    assertThat(second.comparisons())
        .filteredOn(comparison -> comparison.what() != What.WAITED_TOO_LONG)
        .extracting(Equity.Comparison::verdict)
        .containsOnly(Verdict.FAIR);
  }

  @Test
  void a_small_group_is_not_enough_data() {
    assertThat(planted(20).groups().get(1).comparisons())
        .extracting(Equity.Comparison::verdict)
        .containsOnly(Verdict.NOT_ENOUGH_DATA);
  }

  /// For n = 20 the exact 95 % interval of a median reaches from the 6th to the 15th value (tables
  /// of the sign test); below six values there is none.
  @Test
  void the_interval_of_a_median_wait_is_the_exact_one() {
    var passages =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> new Passage(OptionalInt.of(i), End.GOING_ON))
            .toList();
    var all = Grouping.of("g", IntStream.range(0, 20).mapToObj(_ -> "a").toList());
    var group = Equity.of(all, passages, 28).groups().getFirst();

    assertThat(group.medianWait()).isEqualTo(10.5);
    assertThat(group.medianInterval()).isEqualTo(new Interval(6, 15));
    var five = Grouping.of("g", List.of("a", "a", "a", "a", "a"));
    assertThat(Equity.of(five, passages.subList(0, 5), 28).groups().getFirst().medianInterval())
        .isEqualTo(Interval.UNKNOWN);
  }

  @Test
  void those_still_waiting_or_still_in_help_count_toward_no_end() {
    var passages = List.of(new Passage(OptionalInt.empty(), End.GOING_ON));
    var group = Equity.of(Grouping.of("g", List.of("a")), passages, 28).groups().getFirst();

    assertThat(group.people()).isEqualTo(1);
    assertThat(group.medianWait()).isNaN();
    assertThat(group.comparisons()).allSatisfy(one -> assertThat(one.group().all()).isZero());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Passage(OptionalInt.of(-1), End.GOING_ON))
        .withMessage("Someone waited -1 days; a wait is 0 or more");
  }
}
