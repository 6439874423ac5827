package org.evenkeel.server.wearable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.Device;
import org.evenkeel.wearablefiles.ZoneKnown;
import org.junit.jupiter.api.Test;

class PackedSamplesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 25);
  private static final Device WATCH = new Device("Ada's watch", "Made up", "W1");
  private static final Instant MIDNIGHT = Instant.parse("2026-10-25T00:00:00Z");

  private static BodySample sample(Instant from, Duration length, double value) {
    return new BodySample(
        BodyStream.HEART_RATE, WATCH, from, from.plus(length), value, 3600, ZoneKnown.INFERRED);
  }

  private static void comesBackTheSame(List<BodySample> samples) {
    byte[] packed = PackedSamples.pack(DAY, samples);
    assertThat(PackedSamples.unpack(BodyStream.HEART_RATE, DAY, WATCH, packed)).isEqualTo(samples);
  }

  @Test
  void every_sample_comes_back_to_the_last_bit() {
    Random chance = new Random(170);
    List<BodySample> samples = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      samples.add(
          sample(
              MIDNIGHT.plusNanos((long) (chance.nextDouble() * 86_400e9)),
              Duration.ofNanos((long) (chance.nextDouble() * 9e12)),
              chance.nextDouble() * 200));
    }
    comesBackTheSame(samples);
  }

  @Test
  void tenths_and_whole_numbers_come_back_and_take_little_space() {
    Random chance = new Random(171);
    List<BodySample> samples = new ArrayList<>();
    for (int i = 0; i < 8640; i++) {
      double rate = Math.rint(600 + 40 * Math.sin(i / 300.0) + chance.nextGaussian()) / 10;
      samples.add(sample(MIDNIGHT.plusSeconds(10L * i), Duration.ZERO, rate));
    }
    comesBackTheSame(samples);
    assertThat(PackedSamples.pack(DAY, samples).length / 8640.0).isLessThan(0.6);
  }

  @Test
  void odd_numbers_come_back_too() {
    comesBackTheSame(
        List.of(
            sample(MIDNIGHT, Duration.ZERO, -0.0),
            sample(MIDNIGHT.plusSeconds(1), Duration.ofDays(7), Double.MIN_VALUE),
            sample(MIDNIGHT.plusSeconds(2), Duration.ZERO, 1e300)));
    comesBackTheSame(List.of());
  }

  @Test
  void a_chunk_that_was_cut_or_changed_is_refused() {
    byte[] packed = PackedSamples.pack(DAY, List.of(sample(MIDNIGHT, Duration.ofMinutes(1), 61.5)));
    for (int length = 0; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> PackedSamples.unpack(BodyStream.HEART_RATE, DAY, WATCH, cut))
          .isInstanceOf(IllegalArgumentException.class);
    }
    packed[0] = 9;
    assertThatThrownBy(() -> PackedSamples.unpack(BodyStream.HEART_RATE, DAY, WATCH, packed))
        .hasMessageContaining("version");
  }
}
