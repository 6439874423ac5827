package org.evenkeel.wearablefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.wearablefiles.StreamPreview.DevicePreview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looking first, choosing, and going on where an import was cut off.
class ImportingTest {

  private static final Device WATCH = new Device("Watch", "", "");
  private static final Device PHONE = new Device("Phone", "", "");

  @TempDir private Path folder;

  @Test
  void a_preview_says_what_there_is_of_each_stream_and_keeps_nothing() throws IOException {
    Path file =
        export(
            steps("Watch", 0, 30),
            steps("Phone", 1, 40),
            steps("Watch", 2, 50),
            heart(3, 70),
            heart(4, 7000));
    List<WearableProgress> told = new ArrayList<>();

    WearablePreview preview = Kept.reader().preview(file, told::add);

    assertThat(preview.streams()).hasSize(2);
    StreamPreview steps = preview.streams().getLast();
    assertThat(steps.stream()).isEqualTo(BodyStream.STEPS);
    assertThat(steps.from()).isEqualTo(Instant.parse("2026-01-01T10:00:00Z"));
    assertThat(steps.to()).isEqualTo(Instant.parse("2026-01-01T10:02:30Z"));
    assertThat(steps.devices())
        .containsExactly(new DevicePreview(WATCH, 2), new DevicePreview(PHONE, 1));
    assertThat(steps.zones()).containsExactly(ZoneKnown.INFERRED);
    assertThat(preview.refusals()).isEqualTo(Map.of(RecordTrouble.NOT_PLAUSIBLE, 1L));
    assertThat(told.getLast().bytesRead()).isEqualTo(Files.size(file));
  }

  @Test
  void a_file_is_recognised_without_reading_it() throws IOException {
    Path file = export(heart(0, 70));

    assertThat(Kept.reader().recognise(file))
        .isEqualTo(new Recognition.Recognised(WearableFormat.APPLE_HEALTH, Files.size(file)));
  }

  @Test
  void streams_that_were_not_chosen_are_passed_over() throws IOException {
    Kept kept = new Kept();
    WearableReading reading =
        Kept.reader()
            .only(Set.of(BodyStream.HEART_RATE))
            .read(export(steps("Watch", 0, 30), heart(1, 70), steps("Watch", 2, -1)), kept);

    assertThat(kept.samples).hasSize(1);
    assertThat(kept.refusals).isEmpty();
    assertThat(reading.passedOver()).isEqualTo(2);
  }

  @Test
  void a_reading_that_was_cut_off_goes_on_and_meets_each_record_once() throws IOException {
    Path file = export(many(20_000));
    CutOff cut = new CutOff();
    Optional<WearableReading> ended = cut.read(file);
    Kept rest = new Kept();

    WearableReading reading = Kept.reader().goingOnFrom(cut.kept).read(file, rest);

    assertThat(ended).isEmpty();
    assertThat(reading.before()).isEqualTo(8192).isEqualTo(cut.committed.size());
    assertThat(rest.samples).hasSize(20_000 - 8192);
    Set<SampleKey> keys = new HashSet<>();
    cut.committed.forEach(sample -> keys.add(sample.key()));
    rest.samples.forEach(sample -> keys.add(sample.key()));
    assertThat(keys).hasSize(20_000);
  }

  @Test
  void a_second_import_finds_the_same_keys_whatever_the_zone_of_the_export() throws IOException {
    Kept first = new Kept();
    Kept second = new Kept();
    first.read(export(heart(0, 70)));
    second.read(
        Files.writeString(
            folder.resolve("later"),
            Files.readString(folder.resolve("export"))
                .replace("11:00:00 +0100", "05:00:00 -0500")
                .replace("11:00:30 +0100", "05:00:30 -0500")));

    assertThat(second.samples.getFirst().offsetSeconds()).isEqualTo(-5 * 3600);
    assertThat(second.samples.getFirst().key()).isEqualTo(first.samples.getFirst().key());
    // Python: hashlib.sha256 over the same bytes
    assertThat(second.samples.getFirst().key().uuid().toString())
        .isEqualTo("fa49de12-c6e1-24ec-8753-8a24e353e461");
  }

  @Test
  void another_moment_another_device_or_another_stream_is_another_key() throws IOException {
    Kept kept = new Kept();
    kept.read(export(heart(0, 70), heart(1, 70), steps("Watch", 0, 70), steps("Phone", 0, 70)));

    assertThat(kept.samples.stream().map(BodySample::key)).doesNotHaveDuplicates().hasSize(4);
    assertThat(WATCH.id()).hasSize(16).isNotEqualTo(PHONE.id());
    assertThat(new Device("ab", "", "").id()).isNotEqualTo(new Device("a", "b", "").id());
  }

  @Test
  void a_checkpoint_of_another_file_says_nothing() throws IOException {
    Kept kept = new Kept();
    Checkpoint elsewhere = new Checkpoint("ab12", 1);

    assertThat(Kept.reader().goingOnFrom(elsewhere).read(export(heart(0, 70)), kept).before())
        .isZero();
    assertThat(kept.samples).hasSize(1);
  }

  @Test
  void a_checkpoint_is_read_again_from_its_text() {
    Checkpoint checkpoint = new Checkpoint("ab12", 77);

    assertThat(Checkpoint.parse(checkpoint.text())).contains(checkpoint);
    assertThat(Checkpoint.parse(Checkpoint.START.text())).contains(Checkpoint.START);
    for (String none : List.of("", ":", "xy:1", "ab:-1", "ab:1:2", "ab:9999999999999999999")) {
      assertThat(Checkpoint.parse(none)).as(none).isEmpty();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("ab", -1));
  }

  /// Commits what it was given whenever it is told how far, and is cut off after the third time.
  private static final class CutOff implements WearableConsumer {

    final List<BodySample> committed = new ArrayList<>();
    private final List<BodySample> open = new ArrayList<>();
    private Checkpoint kept = Checkpoint.START;
    private int told;

    Optional<WearableReading> read(Path file) throws IOException {
      try {
        return Optional.of(Kept.reader().read(file, this));
      } catch (IllegalStateException e) {
        return Optional.empty();
      }
    }

    @Override
    public void sample(BodySample sample) {
      open.add(sample);
    }

    @Override
    public void refused(RefusedRecord refusal) {}

    @Override
    public void progress(WearableProgress progress) {
      if (++told > 2) {
        throw new IllegalStateException("The power is cut");
      }
      committed.addAll(open);
      open.clear();
      kept = progress.checkpoint();
    }
  }

  private static String[] many(int count) {
    String[] records = new String[count];
    for (int i = 0; i < count; i++) {
      records[i] = heart(i, 70);
    }
    return records;
  }

  private Path export(String... records) throws IOException {
    return Files.writeString(
        folder.resolve("export"), "<HealthData>" + String.join("\n", records) + "</HealthData>");
  }

  private static String heart(int minute, int value) {
    return record("HeartRate", "Watch", "count/min", minute, value);
  }

  private static String steps(String source, int minute, int value) {
    return record("StepCount", source, "count", minute, value);
  }

  private static String record(String type, String source, String unit, int minute, int value) {
    String day = "2026-01-%02d ".formatted(1 + minute / 1440);
    String clock = "%02d:%02d".formatted((11 + minute % 1440 / 60) % 24, minute % 60);
    return "<Record type=\"HKQuantityTypeIdentifier%s\" sourceName=\"%s\" unit=\"%s\" startDate=\"%s%s:00 +0100\" endDate=\"%s%s:30 +0100\" value=\"%d\"/>"
        .formatted(type, source, unit, day, clock, day, clock, value);
  }
}
