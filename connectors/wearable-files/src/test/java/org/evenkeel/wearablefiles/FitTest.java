package org.evenkeel.wearablefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitTest {

  /// 2026-01-01T00:00:00Z in seconds since the last day of 1989.
  private static final long NEW_YEAR = 1_767_225_600 - 631_065_600;

  @TempDir private Path folder;

  // Garmin's own table of the same file: python-fitparse, tests/files
  @Test
  void records_are_those_of_garmins_own_table() throws IOException {
    List<String> rows =
        Files.readAllLines(Kept.data("wearable_formats/fit/compressed-speed-distance-records.csv"));
    List<FitMessage> records = new ArrayList<>();
    try (var in =
        new BufferedInputStream(
            Files.newInputStream(
                Kept.data("wearable_formats/fit/compressed-speed-distance.fit")))) {
      new FitDecoder(
              new FitBytes(in),
              message -> {
                // the table leaves out a record that says nothing but its time
                if (message.kind() == 20 && message.fields().size() > 1) {
                  records.add(message);
                }
              })
          .read();
    }

    assertThat(records).hasSize(rows.size() - 1);
    for (int i = 0; i < records.size(); i++) {
      String[] cells = rows.get(i + 1).split(",");
      assertThat(records.get(i).value(253)).isEqualTo(Long.parseLong(cells[0]));
      assertThat(records.get(i).value(3))
          .isEqualTo(cells[1].equals("null") ? FitMessage.NONE : Long.parseLong(cells[1]));
    }
  }

  @Test
  void whole_files_are_read_and_broken_ones_say_so() {
    for (String whole : List.of("Activity", "MonitoringFile", "Settings", "DeveloperData")) {
      assertThat(read(whole).stopped()).as(whole).isEmpty();
    }
    for (String broken : List.of("filecrc", "settings-corruptheader", "unexpected-eof")) {
      assertThat(read("activity-" + broken).stopped()).as(broken).contains(FileTrouble.BROKEN);
    }
  }

  @Test
  void weights_of_two_people_on_one_scale_are_read() {
    Kept kept = new Kept();
    kept.read(Kept.data("wearable_formats/fit/WeightScaleMultiUser.fit"));

    assertThat(kept.samples).hasSize(2);
    assertThat(kept.samples).allMatch(sample -> sample.stream() == BodyStream.BODY_WEIGHT);
  }

  @Test
  void heart_rate_beats_and_short_times_become_samples() throws IOException {
    Kept kept = new Kept();
    WearableReading reading =
        kept.read(
            folder,
            file(
                definition(0, 20, 253, 4, 0x86, 3, 1, 2),
                data(0, bytes(NEW_YEAR + 30, 4), bytes(61, 1)),
                definition(1, 20, 3, 1, 2),
                new byte[] {(byte) (0x80 | 1 << 5 | (NEW_YEAR + 33 & 0x1f)), 62},
                definition(2, 78, 0, 6, 0x84),
                data(2, bytes(812, 2), bytes(798, 2), bytes(0xffff, 2))));

    assertThat(reading.stopped()).isEmpty();
    assertThat(kept.samples.stream().map(BodySample::value))
        .containsExactly(61.0, 62.0, 812.0, 798.0);
    assertThat(kept.samples.get(0).from()).isEqualTo(Instant.parse("2026-01-01T00:00:30Z"));
    assertThat(kept.samples.get(1).from()).isEqualTo(Instant.parse("2026-01-01T00:00:33Z"));
    assertThat(kept.samples.get(2).to()).isEqualTo(Instant.parse("2026-01-01T00:00:33.812Z"));
    assertThat(kept.samples.get(3).from()).isEqualTo(kept.samples.get(2).to());
  }

  @Test
  void a_clock_that_was_not_set_is_refused() throws IOException {
    Kept kept = new Kept();
    kept.read(
        folder,
        file(definition(0, 20, 253, 4, 0x86, 3, 1, 2), data(0, bytes(4000, 4), bytes(61, 1))));

    assertThat(kept.refusals.getFirst().trouble()).isEqualTo(RecordTrouble.CLOCK_NOT_SET);
  }

  @Test
  void data_before_its_definition_is_broken() throws IOException {
    assertThat(new Kept().read(folder, file(data(3, bytes(1, 1)))).stopped())
        .contains(FileTrouble.BROKEN);
  }

  private static WearableReading read(String name) {
    return new Kept().read(Kept.data("wearable_formats/fit/%s.fit".formatted(name)));
  }

  static byte[] file(byte[]... records) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : records) {
      all.writeBytes(record);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {12, 0x10, 0, 0});
    file.writeBytes(bytes(all.size(), 4));
    file.writeBytes(new byte[] {'.', 'F', 'I', 'T'});
    file.writeBytes(all.toByteArray());
    file.writeBytes(bytes(checksum(file.toByteArray()), 2));
    return file.toByteArray();
  }

  private static int checksum(byte[] bytes) {
    FitBytes counted = new FitBytes(new ByteArrayInputStream(bytes));
    try {
      counted.skip(bytes.length);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return counted.checksum();
  }

  static byte[] definition(int local, int kind, int... fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) (0x40 | local), 0, 0, (byte) kind, 0});
    out.write(fields.length / 3);
    for (int field : fields) {
      out.write(field);
    }
    return out.toByteArray();
  }

  static byte[] data(int local, byte[]... values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(local);
    for (byte[] value : values) {
      out.writeBytes(value);
    }
    return out.toByteArray();
  }

  static byte[] bytes(long number, int width) {
    byte[] bytes = new byte[width];
    for (int i = 0; i < width; i++) {
      bytes[i] = (byte) (number >> 8 * i);
    }
    return bytes;
  }
}
