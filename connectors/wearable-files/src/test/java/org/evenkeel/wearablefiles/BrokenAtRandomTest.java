package org.evenkeel.wearablefiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files with bytes changed, cut out and doubled at random: no exception, and none takes long. The
/// seed is fixed; each kind is broken in a few thousand ways.
class BrokenAtRandomTest {

  private static final int WAYS = 2000;
  private static final String RECORD =
      "<Record type=\"HKQuantityTypeIdentifierHeartRate\" sourceName=\"W\" unit=\"count/min\" startDate=\"2026-01-01 10:00:00 +0100\" endDate=\"2026-01-01 10:00:00 +0100\" value=\"70\"/>\n";

  enum Kind {
    XML,
    ZIP,
    FIT,
    BEATS,
    ACTIGRAPH
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatever_is_broken_reading_ends_soon_and_without_an_exception(Kind kind) throws IOException {
    byte[] whole = whole(kind);
    Random random = new Random(20261123);
    for (int way = 0; way < WAYS; way++) {
      byte[] broken = broken(whole, random);
      long before = System.nanoTime();
      WearableReading reading = new Kept().read(folder, broken);

      assertThat(reading.records()).isGreaterThanOrEqualTo(0);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }
  }

  private static byte[] whole(Kind kind) throws IOException {
    String xml =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData ANY>\n]>\n<HealthData>"
            + RECORD.repeat(5)
            + "</HealthData>";
    return switch (kind) {
      case XML -> xml.getBytes(UTF_8);
      case ZIP -> HostileFilesTest.zip("export.xml", xml);
      case FIT ->
          FitTest.file(
              FitTest.definition(0, 20, 253, 4, 0x86, 3, 1, 2),
              FitTest.data(0, FitTest.bytes(1_136_160_000, 4), FitTest.bytes(61, 1)),
              FitTest.definition(2, 78, 0, 6, 0x84),
              FitTest.data(2, FitTest.bytes(812, 2), FitTest.bytes(798, 2), FitTest.bytes(1, 2)));
      case BEATS -> "812\n798\n805\n".repeat(9).getBytes(UTF_8);
      case ACTIGRAPH ->
          ("timestamp,activity\n" + "2026-01-01 10:00:00,5\n".repeat(5)).getBytes(UTF_8);
    };
  }

  private static byte[] broken(byte[] whole, Random random) {
    byte[] broken = whole.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
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
}
