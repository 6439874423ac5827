package org.evenkeel.wearablefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files with bytes changed, cut out and doubled at random: no exception, and none takes long. The
/// seed is fixed. How many ways each kind is broken in can be set: `-Dfuzz.ways=100000`.
///
/// `bin/evidence fuzz` breaks the same files guided by what the code does with them.
class BrokenAtRandomTest {

  private static final int WAYS = Integer.getInteger("fuzz.ways", 500);
  private static final Path SEEDS = Path.of("src", "test", "resources", "fuzz");
  private static final String MEANS_SOMETHING = "{}[]\",:<>/&-+.0159TZ\n ";

  @TempDir private Path folder;

  static List<Path> kinds() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.sorted().toList();
    }
  }

  @Test
  void every_kind_is_recognised_as_long_as_it_is_whole() throws IOException {
    for (Path kind : kinds()) {
      assertThat(Kept.reader().recognise(kind))
          .as("%s", kind.getFileName())
          .isInstanceOf(Recognition.Recognised.class);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatever_is_broken_reading_ends_soon_and_without_an_exception(Path kind) throws IOException {
    byte[] whole = Files.readAllBytes(kind);
    Random random = new Random(20261123);
    for (int way = 0; way < WAYS; way++) {
      byte[] broken = broken(whole, random);
      long before = System.nanoTime();
      WearableReading reading = new Kept().read(folder, broken);

      assertThat(reading.records()).isGreaterThanOrEqualTo(0);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }
  }

  private static byte[] broken(byte[] whole, Random random) {
    byte[] broken = whole.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      broken[random.nextInt(broken.length)] = strange(random);
    }
    if (random.nextInt(4) == 0) {
      int from = random.nextInt(broken.length);
      int before = Math.min(broken.length, from + random.nextInt(40));
      byte[] part = Arrays.copyOfRange(broken, from, before);
      broken = Arrays.copyOf(broken, broken.length + part.length);
      System.arraycopy(part, 0, broken, broken.length - part.length, part.length);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken;
  }

  private static byte strange(Random random) {
    return random.nextBoolean()
        ? (byte) random.nextInt(256)
        : (byte) MEANS_SOMETHING.charAt(random.nextInt(MEANS_SOMETHING.length()));
  }
}
