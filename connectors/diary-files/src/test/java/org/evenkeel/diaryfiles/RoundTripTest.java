package org.evenkeel.diaryfiles;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/// Made-up diaries, written in every dialect, are read back as they were; QuickTheories prints the
/// seed of a failure.
class RoundTripTest {

  private static final ZoneId LIMA = ZoneId.of("America/Lima"); // no daylight-saving time
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final LocalDateTime START = LocalDateTime.of(2020, 1, 1, 0, 0);

  /// One moment as the person knows it: minutes since the start, a rating in quarters, words.
  private record Entry(int minute, int quarters, String words) {

    LocalDateTime local() {
      return START.plusMinutes(minute);
    }

    double rating() {
      return quarters / 4.0;
    }
  }

  /// How a program may write a diary.
  private record Style(
      char delimiter,
      char decimalMark,
      String dates,
      DateOrder order,
      Charset charset,
      String end) {

    String file(List<Entry> entries) {
      return entries.stream()
          .map(this::line)
          .collect(Collectors.joining("", joined("date", "time", "x", "note"), ""));
    }

    private String line(Entry entry) {
      return joined(
          entry.local().format(DateTimeFormatter.ofPattern(dates)),
          entry.local().format(DateTimeFormatter.ofPattern("HH:mm")),
          Double.toString(entry.rating()).replace('.', decimalMark),
          "\"" + entry.words().replace("\"", "\"\"") + "\"");
    }

    private String joined(String date, String time, String x, String note) {
      String cell = x.indexOf(delimiter) < 0 ? x : "\"" + x + "\"";
      return String.join(String.valueOf(delimiter), date, time, cell, note) + end;
    }
  }

  @Test
  void a_diary_in_any_dialect_is_read_back_as_it_was_written() {
    qt().withExamples(300)
        .forAll(styles(), entries())
        .checkAssert((style, entries) -> {
          DiarySource source = DiarySource.of(style.file(entries).getBytes(style.charset()));
          assertReadBack(source, mapping(style), entries);
        });
  }

  @Test
  void the_dialect_itself_is_recognised_from_a_diary_of_some_length() {
    qt().withExamples(40)
        .forAll(styles(), lists().of(entry()).ofSizeBetween(60, 90))
        .checkAssert((style, entries) -> {
          DiarySource source = DiarySource.of(style.file(entries).getBytes(style.charset()));
          DiaryMapping found = Kept.preview(source).proposal();
          DiaryMapping mapping =
              found
                  .with(2, new ColumnRole.Rated("x", scale(), Direction.NOT_SAID))
                  .with(3, new ColumnRole.Words())
                  .writtenIn(LIMA, ZoneKnown.TOLD);
          if (found.troubles().isEmpty()) {
            assertReadBack(source, mapping, entries);
          }
        });
  }

  @Test
  void no_text_at_all_breaks_the_recogniser_or_the_reader() {
    qt().withExamples(1000)
        .forAll(strings().allPossible().ofLengthBetween(0, 200))
        .checkAssert(text -> assertAllRowsAccountedFor(Kept.file("date,x\n" + text)));
  }

  @Test
  void no_bytes_at_all_break_the_recogniser_or_the_reader() {
    qt().withExamples(2000)
        .forAll(lists().of(integers().between(-128, 127)).ofSizeBetween(0, 300))
        .checkAssert(bytes -> assertAllRowsAccountedFor(DiarySource.of(bytes(bytes))));
  }

  @Test
  void any_mix_of_marks_and_line_ends_keeps_count_of_its_rows() {
    Gen<String> piece =
        arbitrary()
            .pick("\"", ",", "\n", "\r", ";", "2026-07-13", "3", "=1+1", "\0", " ", "\t", "\"\"");
    qt().withExamples(1500)
        .forAll(lists().of(piece).ofSizeBetween(0, 60))
        .checkAssert(pieces -> {
          String text = String.join("", pieces);
          assertAllRowsAccountedFor(Kept.file("date,x\n2026-07-13,3\n" + text));
        });
  }

  @Test
  void every_instant_since_1970_survives_its_local_time_in_every_kind_of_zone() {
    Gen<ZoneId> zones =
        arbitrary()
            .pick(
                ZoneId.of("Europe/Madrid"),
                ZoneId.of("Australia/Lord_Howe"),
                ZoneId.of("America/St_Johns"),
                ZoneId.of("Asia/Riyadh"),
                ZoneOffset.ofHours(-7));
    qt().withExamples(3000)
        .forAll(zones, longs().between(0, 4_000_000_000L))
        .checkAssert((zone, seconds) -> {
          Instant instant = Instant.ofEpochSecond(seconds);
          When when =
              When.at(instant.atZone(zone).toLocalDateTime(), new When.Place(zone, ZoneKnown.TOLD));
          boolean repeated = when.clock() == ClockReading.FIRST_OF_REPEATED_HOUR;
          if (!when.instant().equals(instant) && !repeated) {
            throw new AssertionError("%s in %s became %s".formatted(instant, zone, when));
          }
        });
  }

  private static void assertReadBack(
      DiarySource source, DiaryMapping mapping, List<Entry> entries) {
    Kept kept = Kept.read(source, mapping);
    List<Entry> read = kept.moments.stream().map(RoundTripTest::entry).toList();
    if (!read.equals(entries)) {
      throw new AssertionError(
          "Wrote %s%nread %s%nrefused %s".formatted(entries, read, kept.refused));
    }
  }

  private static Entry entry(DiaryMoment moment) {
    LocalDateTime local = moment.instant().atZone(LIMA).toLocalDateTime();
    double rating =
        moment.ratings().entrySet().stream()
            .filter(answer -> answer.getKey().name().equals("x"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    return new Entry(
        (int) Duration.between(START, local).toMinutes(),
        (int) Math.round(rating * 4),
        Optional.ofNullable(moment.words().get("note")).orElse(""));
  }

  private static void assertAllRowsAccountedFor(DiarySource source) {
    if (Kept.recognise(source) instanceof DiaryPreview preview
        && preview.proposal().troubles().isEmpty()) {
      Kept kept = Kept.read(source, preview.proposal());
      long met = kept.moments.size() + (long) kept.refused.size();
      if (met != preview.rows()) {
        throw new AssertionError("%d rows, %d accounted for".formatted(preview.rows(), met));
      }
    }
  }

  private static Gen<Style> styles() {
    Gen<Style> dialects =
        arbitrary()
            .pick(
                style(',', '.', "yyyy-MM-dd", DateOrder.YEAR_MONTH_DAY, StandardCharsets.UTF_8),
                style(';', ',', "dd/MM/yyyy", DateOrder.DAY_MONTH_YEAR, WINDOWS_1252),
                style('\t', '.', "MM/dd/yyyy", DateOrder.MONTH_DAY_YEAR, StandardCharsets.UTF_8),
                style('|', ',', "d.M.yy", DateOrder.DAY_MONTH_YEAR, StandardCharsets.UTF_8),
                style(',', ',', "yyyyMMdd", DateOrder.YEAR_MONTH_DAY, StandardCharsets.UTF_16));
    return dialects.zip(
        arbitrary().pick("\n", "\r\n", "\r"),
        (style, end) ->
            new Style(
                style.delimiter(),
                style.decimalMark(),
                style.dates(),
                style.order(),
                style.charset(),
                end));
  }

  private static Style style(
      char delimiter, char decimalMark, String dates, DateOrder order, Charset charset) {
    return new Style(delimiter, decimalMark, dates, order, charset, "\n");
  }

  private static Gen<List<Entry>> entries() {
    return lists().of(entry()).ofSizeBetween(1, 12);
  }

  private static Gen<Entry> entry() {
    return integers()
        .between(0, 3_000_000)
        .zip(
            integers().between(4, 28),
            lists()
                .of(arbitrary().pick("a", "é", " b", ",", ";", "\"", "\n", "7", "ñ"))
                .ofSizeBetween(0, 9),
            (minute, quarters, words) ->
                new Entry(minute, quarters, Cell.trim(String.join("", words))));
  }

  private static RatingScale scale() {
    return new RatingScale(1, 7);
  }

  private static DiaryMapping mapping(Style style) {
    Charset charset =
        style.charset().equals(StandardCharsets.UTF_16)
            ? StandardCharsets.UTF_16BE
            : style.charset();
    List<MappedColumn> columns = new ArrayList<>();
    columns.add(new MappedColumn("date", new ColumnRole.Day(style.order())));
    columns.add(new MappedColumn("time", new ColumnRole.TimeOfDay()));
    columns.add(new MappedColumn("x", new ColumnRole.Rated("x", scale(), Direction.NOT_SAID)));
    columns.add(new MappedColumn("note", new ColumnRole.Words()));
    return new DiaryMapping(
        new DiaryDialect(charset, style.delimiter(), style.decimalMark(), 1),
        columns,
        LIMA,
        ZoneKnown.TOLD,
        LocalTime.NOON,
        Instant.MAX);
  }

  private static byte[] bytes(List<Integer> numbers) {
    byte[] bytes = new byte[numbers.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = numbers.get(i).byteValue();
    }
    return bytes;
  }
}
