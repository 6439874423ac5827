package org.evenkeel.diaryfiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

  private static final String ROWS = "2026-07-13,3\n2026-07-14,7\n";

  @Test
  void an_empty_file_says_so() {
    assertThat(Kept.trouble(Kept.file(""))).isEqualTo(new FileTrouble.Empty());
    assertThat(Kept.trouble(Kept.file("\n\n  \n"))).isEqualTo(new FileTrouble.Empty());
    assertThat(Kept.trouble(Kept.file("\ufeff"))).isEqualTo(new FileTrouble.Empty());
  }

  @Test
  void names_without_rows_say_so() {
    assertThat(Kept.trouble(Kept.file("date,x\n"))).isEqualTo(new FileTrouble.OnlyAHeader());
  }

  @Test
  void pictures_workbooks_and_noise_are_not_text() {
    byte[] noise = new byte[5000];
    new Random(20261123).nextBytes(noise);

    assertThat(Kept.trouble(DiarySource.of(noise))).isInstanceOf(FileTrouble.NotText.class);
    assertThat(Kept.trouble(Kept.file("PK\u0003\u0004xl/workbook.xml")))
        .isEqualTo(new FileTrouble.NotText(FileTrouble.NotText.Kind.WORKBOOK_OR_ZIP));
    assertThat(Kept.trouble(Kept.file("%PDF-1.7 …")))
        .isEqualTo(new FileTrouble.NotText(FileTrouble.NotText.Kind.PDF));
    assertThat(Kept.trouble(Kept.file("SQLite format 3\0")))
        .isEqualTo(new FileTrouble.NotText(FileTrouble.NotText.Kind.DATABASE));
  }

  @Test
  void five_hundred_and_one_columns_are_too_many() {
    String header =
        IntStream.rangeClosed(1, 501).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = "2026-07-13" + ",1".repeat(500);

    assertThat(Kept.trouble(Kept.file(header + "\n" + row + "\n")))
        .isEqualTo(new FileTrouble.TooManyColumns(501, 500));
  }

  @Test
  void a_small_archive_of_a_huge_file_is_stopped_early() throws IOException {
    byte[] bomb =
        DialectTest.gzip(
            ("date,x,note\n" + ("2026-07-13,3," + "a".repeat(9000) + "\n").repeat(6000))
                .getBytes(UTF_8));
    DiaryPreview preview = Kept.preview(DiarySource.of(bomb));

    assertThat(preview.warnings())
        .contains(new DiaryWarning.NotComplete(new FileTrouble.UnpacksTooFar(200)));
    assertThat(preview.rows()).isBetween(1800L, 4000L);
  }

  @Test
  void more_bytes_than_the_budget_end_the_reading_and_keep_what_was_read() throws IOException {
    DiaryReader frugal = new DiaryReader(new DiaryLimits(500, 10_000, 10_000, 1000, 1024, 200));
    DiaryMapping mapping = Kept.preview("date,x\n" + ROWS).proposal();
    Kept kept = new Kept();

    DiaryReading reading = frugal.read(Kept.file("date,x\n" + ROWS.repeat(60)), mapping, kept);

    assertThat(reading.end())
        .isEqualTo(new DiaryReading.End.Stopped(new FileTrouble.TooLarge(1024)));
    assertThat(kept.moments).hasSizeBetween(70, 79);
  }

  @Test
  void more_rows_than_the_limit_end_the_reading_and_keep_what_was_read() throws IOException {
    DiaryReader frugal = new DiaryReader(new DiaryLimits(500, 10_000, 10_000, 10, 1 << 20, 200));
    DiaryMapping mapping = Kept.preview("date,x\n" + ROWS).proposal();

    DiaryReading reading = frugal.read(Kept.file("date,x\n" + ROWS.repeat(6)), mapping, new Kept());

    assertThat(reading.moments()).isEqualTo(10);
    assertThat(reading.end())
        .isEqualTo(new DiaryReading.End.Stopped(new FileTrouble.TooManyRows(10)));
  }

  @Test
  void an_archive_that_breaks_off_gives_what_comes_before() throws IOException {
    byte[] whole = DialectTest.gzip(("date,x\n" + varied(20_000)).getBytes(UTF_8));
    DiaryPreview preview = Kept.preview(DiarySource.of(Arrays.copyOf(whole, whole.length / 2)));

    assertThat(preview.warnings())
        .contains(new DiaryWarning.NotComplete(new FileTrouble.CutShort()));
    assertThat(preview.rows()).isBetween(5000L, 15_000L);
    assertThat(preview.trial().reading().refused()).isLessThanOrEqualTo(1);
    assertThat(preview.trial().troubles())
        .allSatisfy(line -> assertThat(line.trouble()).isEqualTo(new LineTrouble.CutOff()));
  }

  @Test
  void an_archive_of_which_only_the_beginning_is_there_is_cut_short() throws IOException {
    byte[] whole = DialectTest.gzip(("date,x\n" + ROWS).getBytes(UTF_8));

    for (int length : new int[] {2, 5, 11}) {
      assertThat(Kept.trouble(DiarySource.of(Arrays.copyOf(whole, length))))
          .isEqualTo(new FileTrouble.CutShort());
    }
  }

  @Test
  void a_file_that_ends_within_a_quoted_cell_loses_only_that_row() {
    Kept kept =
        Kept.readAsProposed("date,x,note\n2026-07-13,3,a\n2026-07-14,7,b\n2026-07-15,4,\"c");

    assertThat(kept.moments).hasSize(2);
    assertThat(kept.refused).containsExactly(new RefusedLine(4, new LineTrouble.QuoteNotClosed()));
  }

  @Test
  void a_stray_mark_costs_one_line_and_not_the_rest_of_the_file() {
    String rows =
        IntStream.range(0, 5000)
            .mapToObj(i ->
                (i == 700
                    ? "\"2026-07-13,3,oh"
                    : "2026-07-13,%d,\"fine\"".formatted(1 + i * 3 % 7)))
            .collect(Collectors.joining("\n"));
    Kept kept = Kept.readAsProposed("date,x,note\n" + rows);

    assertThat(kept.moments).hasSize(4999);
    assertThat(kept.refused)
        .containsExactly(new RefusedLine(702, new LineTrouble.QuoteNotClosed()));
  }

  @Test
  void marks_within_a_cell_are_letters() {
    Kept kept = Kept.readAsProposed("date,x,note\n2026-07-13,3,6\" tall\n2026-07-14,7,5\" small\n");

    assertThat(kept.moments.stream().map(moment -> moment.words().get("note")))
        .containsExactly("6\" tall", "5\" small");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\r\n", "\n"})
  void every_line_end_is_a_line_end(String end) {
    assertThat(Kept.readAsProposed(("date,x\n" + ROWS).replace("\n", end)).moments).hasSize(2);
  }

  @Test
  void mixed_line_ends_count_lines_as_an_editor_does() {
    Kept kept =
        Kept.readAsProposed(
            "date,x\r\n2026-07-13,3\r2026-07-14,7\n\r2026-07-15,5\r\n\n2026-07-16,1");

    assertThat(kept.moments.stream().map(DiaryMoment::line)).containsExactly(2L, 3L, 5L, 7L);
  }

  @Test
  void a_line_with_nul_bytes_is_refused_and_the_others_are_read() {
    Kept kept = Kept.readAsProposed("date,x\n2026-07-13,3\n2026\0-07-14,7\n2026-07-15,5\n");

    assertThat(kept.moments).hasSize(2);
    assertThat(kept.refused).containsExactly(new RefusedLine(3, new LineTrouble.NotText()));
  }

  @Test
  void a_line_without_an_end_is_refused_at_its_limit() {
    DiaryMapping mapping = Kept.preview("date,x\n" + ROWS).proposal();
    Kept kept =
        Kept.read(Kept.file("date,x\n" + "9".repeat(300_000) + "\n2026-07-13,3\n"), mapping);

    assertThat(kept.refused)
        .containsExactly(new RefusedLine(2, new LineTrouble.LineTooLong(250_000)));
    assertThat(kept.moments).hasSize(1);
  }

  @Test
  void a_cell_that_is_too_long_costs_that_cell() {
    Kept kept =
        Kept.readAsProposed(
            "date,x,note\n2026-07-13,3," + "a".repeat(10_001) + "\n2026-07-14,7,b\n");

    assertThat(kept.moments).hasSize(2);
    assertThat(kept.moments.getFirst().unread())
        .containsExactly(new LineTrouble.CellTooLong("note", 10_000));
  }

  @Test
  void what_looks_like_a_formula_stays_words() {
    Kept kept =
        Kept.readAsProposed(
            "date,x,note\n2026-07-13,3,\"=HYPERLINK(\"\"http://x\"\")\"\n2026-07-14,7,+1+cmd|' /C'!A0\n");

    assertThat(kept.moments.stream().map(moment -> moment.words().get("note")))
        .containsExactly("=HYPERLINK(\"http://x\")", "+1+cmd|' /C'!A0");
  }

  @Test
  void names_written_from_right_to_left_are_kept_letter_by_letter() {
    DiaryPreview preview = Kept.preview("\u200fالتاريخ\u200f,النوم\n" + ROWS);

    assertThat(preview.columns().stream().map(ColumnPreview::name))
        .containsExactly("التاريخ", "النوم");
  }

  @Test
  void numbers_that_only_java_reads_are_no_numbers() {
    for (String cell :
        new String[] {"1e3", "0x10", "NaN1", "Infinity", "1f", "--1", "1_000", "1."}) {
      assertThat(Numbers.parse(cell, '.')).as(cell).isEmpty();
    }
  }

  @Test
  void a_reading_holds_one_row_and_not_the_file() throws IOException {
    DiaryMapping mapping = Kept.preview("date,x\n" + ROWS).proposal();
    DiaryConsumer forgets = new Forgets();
    DiarySource source = new Repeated(100_000);
    long before = usedAfterCollecting();

    DiaryReading reading = Kept.READER.read(source, mapping, forgets);

    assertThat(reading.moments()).isEqualTo(200_000);
    assertThat(usedAfterCollecting() - before).isLessThan(8L << 20);
  }

  private static String varied(int rows) {
    Random random = new Random(20261123);
    return IntStream.range(0, rows)
        .mapToObj(i -> "2026-07-%02d,%d\n".formatted(1 + random.nextInt(31), random.nextInt(101)))
        .collect(Collectors.joining());
  }

  private static long usedAfterCollecting() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static final class Forgets implements DiaryConsumer {
    @Override
    public void moment(DiaryMoment moment) {}

    @Override
    public void refused(RefusedLine refusal) {}
  }

  /// A header and the same two rows again and again, never in memory at once.
  private record Repeated(int times) implements DiarySource {

    @Override
    public InputStream open() {
      return new SequenceInputStream(
          Collections.enumeration(
              IntStream.rangeClosed(0, times)
                  .<InputStream>mapToObj(
                      i -> new ByteArrayInputStream((i == 0 ? "date,x\n" : ROWS).getBytes(UTF_8)))
                  .toList()));
    }

    @Override
    public long size() {
      return 7 + (long) times * ROWS.length();
    }
  }
}
