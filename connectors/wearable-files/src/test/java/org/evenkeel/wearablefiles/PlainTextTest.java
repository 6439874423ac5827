package org.evenkeel.wearablefiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTextTest {

  @TempDir private Path folder;
  private final Kept kept = new Kept();

  @Test
  void intervals_follow_one_another_from_when_the_person_says() throws IOException {
    Instant begin = Instant.parse("2026-05-01T08:00:00Z");
    Path file =
        Files.writeString(folder.resolve("rr.txt"), "# strap\n812\n0.798\n800\n800\n800\n\nx\n5\n");
    WearableReading reading = Kept.reader().beginningAt(begin).read(file, kept);

    assertThat(reading.samples()).isEqualTo(5);
    assertThat(kept.samples.get(0).from()).isEqualTo(begin);
    assertThat(kept.samples.get(1).from()).isEqualTo(begin.plusMillis(812));
    assertThat(kept.samples.get(1).value()).isEqualTo(798);
    assertThat(kept.refusals.stream().map(RefusedRecord::line)).containsExactly(8L, 9L);
  }

  @Test
  void open_interval_series_are_read_whole() {
    assertThat(new Kept().read(Kept.data("hrv/aura_test_nn_intervals.txt")).samples())
        .isEqualTo(1000);
    assertThat(new Kept().read(Kept.data("hrv/pyhrv_SampleNNISeriesLong.txt")).samples())
        .isEqualTo(4684);
  }

  @Test
  void each_count_lasts_until_the_next_one() throws IOException {
    kept.read(
        folder,
        """
        timestamp,date,activity
        2003-05-07 12:00:00,2003-05-07,0
        2003-05-07 12:00:30,2003-05-07,143
        2003-05-07 12:01:00,2003-05-07,
        2003-05-07 12:01:30,2003-05-07,7
        """
            .getBytes(UTF_8));

    assertThat(kept.samples.stream().map(BodySample::value)).containsExactly(0.0, 143.0, 7.0);
    assertThat(kept.samples.get(0).length()).isEqualTo(Duration.ofSeconds(30));
    assertThat(kept.samples.get(0).from()).isEqualTo(Instant.parse("2003-05-07T10:00:00Z"));
    assertThat(kept.samples.get(0).zone()).isEqualTo(ZoneKnown.UNKNOWN);
    assertThat(kept.refusals).containsExactly(new RefusedRecord(2, 4, RecordTrouble.NOT_A_NUMBER));
  }

  @Test
  void a_persons_actigraphy_is_read_whole_though_packed() {
    WearableReading reading = kept.read(Kept.data("depresjon/dev/condition_1.csv.gz"));

    assertThat(reading.samples()).isEqualTo(23_244);
    assertThat(reading.stopped()).isEmpty();
  }

  @Test
  void a_line_without_end_is_stopped() throws IOException {
    assertThat(
            kept.read(folder, ("timestamp,activity\n" + "9".repeat(100_000)).getBytes(UTF_8))
                .stopped())
        .contains(FileTrouble.BUILT_TOO_DEEP);
  }

  @Test
  void a_night_belongs_to_the_day_on_which_it_ended_and_a_nap_to_its_own() {
    ZoneId oslo = ZoneId.of("Europe/Oslo");
    Instant evening = Instant.parse("2026-01-01T21:00:00Z");
    Instant noon = Instant.parse("2026-01-01T12:00:00Z");

    assertThat(SleepDay.of(evening, evening.plusSeconds(7 * 3600), oslo))
        .isEqualTo(LocalDate.of(2026, 1, 2));
    assertThat(SleepDay.of(noon, noon.plusSeconds(3600), oslo)).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThatThrownBy(() -> SleepDay.of(evening, noon, oslo))
        .hasMessageContaining("it cannot end before it begins");
  }

  @Test
  void a_walk_with_watch_and_phone_counts_once_and_the_phone_fills_the_gap() {
    Device watch = new Device("Watch", "", "");
    Device phone = new Device("Phone", "", "");
    BodySample morning = steps(watch, 0, 600, 900);
    BodySample same = steps(phone, 300, 600, 850);
    BodySample alone = steps(phone, 700, 600, 400);
    OneAtATime.Reconciled one =
        OneAtATime.preferring(List.of(watch)).of(List.of(same, alone, morning));

    assertThat(one.kept()).containsExactly(morning, alone);
    assertThat(one.leftOut()).containsExactly(new OneAtATime.GaveWay(same, morning));
  }

  @Test
  void without_a_preference_the_device_that_says_most_goes_first() {
    Device watch = new Device("Watch", "", "");
    Device phone = new Device("Phone", "", "");
    List<BodySample> all =
        List.of(steps(phone, 0, 1000, 5), steps(watch, 0, 60, 7), steps(watch, 60, 60, 8));

    assertThat(OneAtATime.preferring(List.of()).of(all).kept())
        .allMatch(sample -> sample.device().equals(watch));
  }

  private static BodySample steps(Device device, long from, long seconds, double steps) {
    Instant begin = Instant.parse("2026-01-01T08:00:00Z").plusSeconds(from);
    return new BodySample(
        BodyStream.STEPS, device, begin, begin.plusSeconds(seconds), steps, 0, ZoneKnown.TOLD);
  }
}
