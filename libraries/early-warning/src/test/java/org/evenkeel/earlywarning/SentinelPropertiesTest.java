package org.evenkeel.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.evenkeel.earlywarning.Days.PERCENT;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentinelPropertiesTest {

  private static final Sentinel SENTINEL = Sentinel.on(PERCENT, WorseWhen.HIGHER);

  @Test
  void shifting_and_stretching_the_scale_changes_nothing() {
    qt().withExamples(200)
        .forAll(
            longs().between(1, 1_000_000), doubles().between(-50, 50), doubles().between(.1, 20))
        .checkAssert((seed, shift, stretch) -> {
          double[] means = Days.around50(90, seed);
          double[] moved = Arrays.stream(means).map(x -> shift + stretch * x).toArray();
          var scale = new ScaleRange(shift, shift + stretch * 100);

          assertThat(statistics(Sentinel.on(scale, WorseWhen.HIGHER).over(Days.of(moved))))
              .usingComparatorWithPrecision(1e-8)
              .containsExactly(statistics(SENTINEL.over(Days.of(means))));
        });
  }

  @Test
  void turning_the_scale_around_changes_nothing_when_worse_turns_too() {
    qt().withExamples(100)
        .forAll(longs().between(1, 1_000_000))
        .checkAssert(seed -> {
          double[] means = Days.around50(90, seed);
          double[] turned = Arrays.stream(means).map(x -> 100 - x).toArray();
          var lower = Sentinel.on(PERCENT, WorseWhen.LOWER);

          assertThat(statistics(lower.over(Days.of(turned))))
              .usingComparatorWithPrecision(1e-8)
              .containsExactly(statistics(SENTINEL.over(Days.of(means))));
        });
  }

  @Test
  void the_baseline_from_running_sums_equals_the_one_computed_at_once() {
    qt().withExamples(200)
        .forAll(longs().between(1, 1_000_000), integers().between(14, 90))
        .checkAssert((seed, days) -> {
          double[] x = Days.around50(days, seed);
          var usual =
              ((SentinelState.Watching)
                      Days.after(SENTINEL.withBaselineDays(days).begin(), Days.of(x)))
                  .usual();

          assertThat(new double[] {usual.mean(), usual.deviation(), usual.correlation()})
              .usingComparatorWithPrecision(1e-9)
              .containsExactly(atOnce(x));
        });
  }

  @Test
  void a_state_kept_as_numbers_goes_on_as_if_it_had_never_been_put_away() {
    qt().withExamples(200)
        .forAll(longs().between(1, 1_000_000), integers().between(0, 100))
        .checkAssert((seed, days) -> {
          var state = Days.after(SENTINEL.begin(), Days.of(Days.around50(days, seed)));
          var again = SentinelState.fromValues(SENTINEL, state.toValues());
          var rest = Days.from(days, Days.around50(40, seed + 1));

          assertThat(again.outcome()).isEqualTo(state.outcome());
          assertThat(Days.after(again, rest).toValues())
              .isEqualTo(Days.after(state, rest).toValues());
          assertThat(state.toValues().length).isLessThanOrEqualTo(14);
        });
  }

  @Test
  void numbers_that_are_no_state_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SentinelState.fromValues(SENTINEL, 2, 5))
        .withMessageStartingWith("These 2 numbers are no sentinel state");
    assertThatIllegalArgumentException().isThrownBy(() -> SentinelState.fromValues(SENTINEL));
  }

  @Test
  void day_by_day_says_what_the_look_back_says() {
    List<DayMean> days = Days.of(Days.around50(120, 7));
    var state = SENTINEL.begin();
    var lookBack = SENTINEL.over(days);
    for (int i = 0; i < days.size(); i++) {
      state = state.next(days.get(i));
      assertThat(lookBack.days().get(i).outcome()).isEqualTo(state.outcome());
    }
    assertThat(lookBack.latest()).contains(state);
  }

  private static double[] statistics(LookBack lookBack) {
    return lookBack.days().stream()
        .flatMap(day -> day.basis().stream())
        .flatMapToDouble(
            basis -> java.util.stream.DoubleStream.of(basis.statistic(), basis.limit()))
        .toArray();
  }

  private static double[] atOnce(double[] x) {
    int n = x.length;
    double mean = Arrays.stream(x).average().orElseThrow();
    double squares = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
    double products = 0;
    for (int i = 1; i < n; i++) {
      products += (x[i] - mean) * (x[i - 1] - mean);
    }
    double r1 = products / squares;
    double r = Math.max(0, Math.min(.8, r1 + (1 + 4 * r1) / n));
    return new double[] {mean, Math.sqrt(squares / (n - 1)), r};
  }
}
