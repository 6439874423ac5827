package org.evenkeel.biosignals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.evenkeel.biosignals.ResonanceRate.Trial;
import org.junit.jupiter.api.Test;

class BreathingTest {

  @Test
  void breathing_six_times_a_minute_gives_one_wave_of_six_a_minute() {
    BreathingCoherence coherence = BreathingCoherence.of(breathing(6, 40, 64)).orElseThrow();

    assertThat(coherence.breathsPerMinute()).isCloseTo(6, within(.3));
    assertThat(coherence.share()).isGreaterThan(.7);
  }

  @Test
  void beats_without_a_wave_have_little_coherence() {
    Random random = new Random(20261123);
    double[] noise = new double[80];
    Arrays.setAll(noise, i -> 850 + 30 * random.nextGaussian());

    assertThat(BreathingCoherence.of(Intervals.ofMilliseconds(noise)).orElseThrow().share())
        .isLessThan(.4);
  }

  @Test
  void less_than_a_minute_or_a_heart_like_a_clock_says_nothing() {
    double[] clock = new double[80];
    Arrays.fill(clock, 800);

    assertThat(BreathingCoherence.of(breathing(6, 40, 50))).isEmpty();
    assertThat(BreathingCoherence.of(Intervals.ofMilliseconds(clock))).isEmpty();
  }

  @Test
  void the_pace_that_moves_the_heart_most_is_the_resonance_rate() {
    ResonanceRate rate =
        ResonanceRate.of(
                List.of(
                    new Trial(6.5, breathing(6.5, 30, 130)),
                    new Trial(5.5, breathing(5.5, 55, 130)),
                    new Trial(4.5, breathing(4.5, 40, 130))))
            .orElseThrow();

    assertThat(rate.breathsPerMinute()).isEqualTo(5.5);
    assertThat(rate.power()).isCloseTo(55 * 55 / 2.0, within(500.0));
    assertThat(ResonanceRate.of(List.of())).isEmpty();
    assertThatThrownBy(() -> new Trial(12, breathing(6, 1, 130)))
        .hasMessage("12.0 breaths a minute; trials lie between 4 and 8");
  }

  private static Intervals breathing(double perMinute, double swing, double seconds) {
    double[] intervals = new double[1000];
    double time = 0;
    int count = 0;
    while (time < seconds) {
      intervals[count] = 850 + swing * Math.sin(2 * Math.PI * perMinute / 60 * time);
      time += intervals[count++] / 1000;
    }
    return Intervals.ofMilliseconds(Arrays.copyOf(intervals, count));
  }
}
