package org.evenkeel.signalchunks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignalChunkTest {

  @Test
  void whatever_goes_in_comes_out_again() {
    qt().withExamples(2000)
        .forAll(lists().of(integers().all()).ofSizeBetween(0, 300))
        .checkAssert(list -> {
          int[] values = list.stream().mapToInt(Integer::intValue).toArray();
          assertThat(SignalChunk.unpack(SignalChunk.pack(values))).isEqualTo(values);
        });
  }

  @Test
  void a_quiet_signal_with_jumps_comes_out_again_whatever_its_noise() {
    Random random = new Random(20261123);
    for (int bits = 1; bits < 30; bits++) {
      int[] values = new int[50_000];
      int level = 0;
      for (int i = 0; i < values.length; i++) {
        level += random.nextInt(1 << bits) - (1 << bits - 1);
        values[i] = random.nextInt(500) == 0 ? random.nextInt() : level;
      }

      assertThat(SignalChunk.unpack(SignalChunk.pack(values))).isEqualTo(values);
    }
  }

  @Test
  void the_ends_of_the_numbers_are_numbers_too() {
    int[] values = {Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1, 1, Integer.MIN_VALUE};

    assertThat(SignalChunk.unpack(SignalChunk.pack(values))).isEqualTo(values);
    assertThat(SignalChunk.unpack(SignalChunk.pack(new int[0]))).isEmpty();
  }

  @Test
  void a_day_of_resting_takes_next_to_nothing() {
    int[] same = new int[86_400];
    Arrays.fill(same, 612);

    assertThat(SignalChunk.pack(same)).hasSizeLessThan(200);
  }

  // A walk of ±1 with equal chances holds 1.585 bits a value
  @Test
  void a_walk_takes_little_more_than_what_it_holds() {
    Random random = new Random(20261123);
    int[] walk = new int[200_000];
    for (int i = 1; i < walk.length; i++) {
      walk[i] = walk[i - 1] + random.nextInt(3) - 1;
    }

    assertThat(SignalChunk.pack(walk).length * 8.0 / walk.length).isLessThan(1.585 * 1.1);
  }

  @Test
  void a_chunk_that_was_cut_or_changed_is_refused_or_gives_other_values_but_never_more() {
    Random random = new Random(20261123);
    byte[] chunk = SignalChunk.pack(random.ints(500, 0, 5000).toArray());
    for (int way = 0; way < 5000; way++) {
      byte[] broken = Arrays.copyOf(chunk, random.nextInt(chunk.length) + 1);
      broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      try {
        assertThat(SignalChunk.unpack(broken).length).isLessThanOrEqualTo(SignalChunk.LONGEST);
      } catch (IllegalArgumentException refused) {
        assertThat(refused).hasMessage("These bytes are no whole chunk of a signal");
      }
    }
  }

  @Test
  void more_than_a_chunk_holds_is_refused() {
    assertThatThrownBy(() -> SignalChunk.pack(new int[SignalChunk.LONGEST + 1]))
        .hasMessage("16777217 values; a chunk holds at most 16777216");
  }
}
