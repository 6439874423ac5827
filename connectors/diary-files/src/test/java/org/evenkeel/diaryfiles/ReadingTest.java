package org.evenkeel.diaryfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Test
  void the_persons_zone_turns_their_clock_into_an_instant() {
    DiaryMoment moment = inMadrid("2026-07-01,08:30,3").moments.getFirst();

    assertThat(moment.instant()).isEqualTo(Instant.parse("2026-07-01T06:30:00Z"));
    assertThat(moment.zone()).isEqualTo(MADRID);
    assertThat(moment.zoneKnown()).isEqualTo(ZoneKnown.TOLD);
    assertThat(moment.clock()).isEqualTo(ClockReading.PLAIN);
  }

  // In Madrid, 29 March 2026: 02:00 becomes 03:00
  @Test
  void a_time_that_the_clock_skipped_is_moved_on_by_the_hour_and_marked() {
    DiaryMoment moment = inMadrid("2026-03-29,02:30,3").moments.getFirst();

    assertThat(moment.instant()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    assertThat(moment.instant().atZone(MADRID).toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    assertThat(moment.clock()).isEqualTo(ClockReading.MOVED_OUT_OF_SKIPPED_HOUR);
  }

  // In Madrid, 25 October 2026: 03:00 becomes 02:00
  @Test
  void a_time_that_happened_twice_is_taken_the_first_time_and_marked() {
    DiaryMoment moment = inMadrid("2026-10-25,02:30,3").moments.getFirst();

    assertThat(moment.instant()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    assertThat(moment.clock()).isEqualTo(ClockReading.FIRST_OF_REPEATED_HOUR);
  }

  @Test
  void an_offset_in_the_file_settles_a_repeated_hour() {
    Kept kept = stampsInMadrid("2026-10-25T02:30:00+02:00,3\n2026-10-25T02:30:00+01:00,4\n");

    assertThat(kept.moments.stream().map(DiaryMoment::instant))
        .containsExactly(
            Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
    assertThat(kept.moments).allSatisfy(m -> assertThat(m.clock()).isEqualTo(ClockReading.PLAIN));
  }

  @Test
  void an_offset_keeps_the_named_zone_where_both_agree_and_replaces_it_where_not() {
    Kept kept = stampsInMadrid("2026-07-01T08:00:00+02:00,3\n2026-07-02T08:00:00-05:00,4\n");

    assertThat(kept.moments.stream().map(DiaryMoment::zone))
        .containsExactly(MADRID, ZoneOffset.ofHours(-5));
  }

  @Test
  void utc_says_when_and_nothing_about_where() {
    Kept kept = stampsInMadrid("2026-07-01T08:00:00Z,3\n2026-07-02T08:00:00Z,4\n");

    assertThat(kept.moments.getFirst().instant()).isEqualTo(Instant.parse("2026-07-01T08:00:00Z"));
    assertThat(kept.moments.getFirst().zone()).isEqualTo(MADRID);
  }

  @Test
  void a_zone_in_the_row_is_told_and_an_empty_one_falls_back() {
    String file = "date,tz,x\n2026-07-01,Asia/Tokyo,3\n2026-07-02,,4\n";
    Kept kept =
        Kept.read(
            Kept.file(file), Kept.preview(file).proposal().writtenIn(MADRID, ZoneKnown.INFERRED));

    assertThat(kept.moments.stream().map(DiaryMoment::zone))
        .containsExactly(ZoneId.of("Asia/Tokyo"), MADRID);
    assertThat(kept.moments.stream().map(DiaryMoment::zoneKnown))
        .containsExactly(ZoneKnown.TOLD, ZoneKnown.INFERRED);
  }

  @Test
  void a_zone_that_nobody_told_stays_unknown() {
    Kept kept = Kept.readAsProposed("date,x\n2026-07-13,3\n2026-07-14,4\n");

    assertThat(kept.moments.getFirst().zoneKnown()).isEqualTo(ZoneKnown.UNKNOWN);
  }

  @Test
  void a_day_without_a_time_is_put_at_the_usual_time() {
    String file = "date,x\n2026-07-13,3\n2026-07-14,4\n";
    Kept kept =
        Kept.read(Kept.file(file), Kept.preview(file).proposal().usuallyAt(LocalTime.of(21, 0)));

    assertThat(kept.moments.getFirst().instant()).isEqualTo(Instant.parse("2026-07-13T21:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "8:05, 08:05",
    "23:59:59, 23:59:59",
    "8:05 pm, 20:05",
    "12:00 am, 00:00",
    "12:15PM, 12:15",
    "8:05 p. m., 20:05",
    "8:05 م, 20:05",
    "08:05:07.5, 08:05:07.500",
  })
  void times_are_read_as_people_write_them(String written, LocalTime expected) {
    assertThat(Times.parse(written)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"24:00", "99:00:00", "8:60", "13:00 pm", "0:30 am", "8", "8:3", "noon"})
  void what_is_no_time_of_day_is_not_made_into_one(String written) {
    assertThat(Times.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "13/08/12, DAY_MONTH_YEAR, 2012-08-13",
    "1.2.2026, DAY_MONTH_YEAR, 2026-02-01",
    "13/08/70, DAY_MONTH_YEAR, 1970-08-13",
    "02/01/2026, MONTH_DAY_YEAR, 2026-02-01",
    "2026-02-01, YEAR_MONTH_DAY, 2026-02-01",
    "20260201, YEAR_MONTH_DAY, 2026-02-01",
    "29/02/2024, DAY_MONTH_YEAR, 2024-02-29",
  })
  void dates_are_read_in_their_order(String written, DateOrder order, String expected) {
    assertThat(Days.parse(written, order).map(Object::toString)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "29/02/2026, DAY_MONTH_YEAR",
    "31/04/2026, DAY_MONTH_YEAR",
    "2026-13-01, YEAR_MONTH_DAY",
    "01-02/2026, DAY_MONTH_YEAR",
    "1/2/3, DAY_MONTH_YEAR",
    "0000-01-01, YEAR_MONTH_DAY",
    "01/02/2026, UNDECIDED",
  })
  void a_day_that_does_not_exist_is_no_date(String written, DateOrder order) {
    assertThat(Days.parse(written, order)).isEmpty();
  }

  @Test
  void each_refused_row_has_its_line_and_reason_and_the_others_are_read() {
    Kept kept =
        inMadrid(
            """
            2026-07-01,08:30,3
            31/31/2026,08:30,3
            2026-07-02,25:00,3
            ,08:30,3
            2026-07-03,08:30,NA
            2026-07-04,08:30,3,4
            2026-07-05
            2062-07-06,08:30,3
            2026-07-07,08:30,6\
            """);

    assertThat(kept.moments.stream().map(DiaryMoment::line)).containsExactly(2L, 10L);
    assertThat(kept.refused)
        .containsExactly(
            new RefusedLine(3, new LineTrouble.NotADate("date", "31/31/2026")),
            new RefusedLine(4, new LineTrouble.NotATime("time", "25:00")),
            new RefusedLine(5, new LineTrouble.Missing("date")),
            new RefusedLine(6, new LineTrouble.NothingFilled()),
            new RefusedLine(7, new LineTrouble.CellsMissingOrTooMany(4, 3)),
            new RefusedLine(8, new LineTrouble.CellsMissingOrTooMany(1, 3)),
            new RefusedLine(9, new LineTrouble.InTheFuture(Instant.parse("2062-07-06T06:30:00Z"))));
    assertThat(kept.refused.getFirst().sentence())
        .isEqualTo("Line 3: “31/31/2026” in “date” is not a date that exists.");
  }

  @Test
  void one_bad_cell_costs_that_cell_and_not_the_moment() {
    DiaryMapping mapping = Kept.preview("date,x,y\n2026-07-13,3,4\n2026-07-14,7,4\n").proposal();
    Kept kept = Kept.read(Kept.file("date,x,y\n2026-07-13,8,4\n2026-07-14,3,many\n"), mapping);

    assertThat(kept.moments.stream().map(moment -> moment.ratings().size())).containsExactly(1, 1);
    assertThat(kept.moments.getFirst().unread())
        .containsExactly(new LineTrouble.OutsideScale("x", 8, new RatingScale(1, 7)));
    assertThat(kept.moments.getLast().unread())
        .containsExactly(new LineTrouble.NotANumber("y", "many"));
    assertThat(kept.moments.getFirst().unread().getFirst().sentence())
        .isEqualTo("“x” is 8; its scale goes from 1 to 7.");
  }

  @Test
  void a_row_whose_only_answer_is_bad_is_refused_with_that_reason() {
    DiaryMapping mapping = Kept.preview("date,x\n2026-07-13,3\n2026-07-14,7\n").proposal();
    Kept kept = Kept.read(Kept.file("date,x\n2026-07-13,8\n"), mapping);

    assertThat(kept.refused)
        .containsExactly(
            new RefusedLine(2, new LineTrouble.OutsideScale("x", 8, new RatingScale(1, 7))));
  }

  @Test
  void blank_lines_are_no_rows() {
    Kept kept = Kept.readAsProposed("date,x\n\n2026-07-13,3\n,\n  \n2026-07-14,4\n\n");

    assertThat(kept.moments.stream().map(DiaryMoment::line)).containsExactly(3L, 6L);
    assertThat(kept.refused).isEmpty();
  }

  @Test
  void a_quoted_cell_may_run_over_lines() {
    Kept kept =
        Kept.readAsProposed(
            "date,x,note\n2026-07-13,3,\"one\ntwo, \"\"three\"\"\"\n2026-07-14,4,four\n");

    assertThat(kept.moments.getFirst().words()).containsEntry("note", "one\ntwo, \"three\"");
    assertThat(kept.moments.getLast().line()).isEqualTo(4);
  }

  @Test
  void reading_in_two_parts_is_reading_once() throws IOException {
    DiarySource source = Kept.file(manyRows());
    DiaryMapping mapping = Kept.preview(source).proposal();
    Kept all = Kept.read(source, mapping);
    Kept parts = new Kept();

    assertThatThrownBy(() -> Kept.READER.read(source, mapping, new StopsAfter(700, parts)))
        .isInstanceOf(IllegalStateException.class);
    Kept.READER.readFrom(parts.moments.getLast().line() + 1, source, mapping, parts);

    assertThat(parts.moments).isEqualTo(all.moments);
  }

  @Test
  void progress_only_goes_up_and_ends_at_the_last_line() {
    DiarySource source = Kept.file(manyRows());
    List<DiaryProgress> progress = Kept.read(source, Kept.preview(source).proposal()).progress;

    assertThat(progress).hasSizeGreaterThan(4);
    assertThat(progress.stream().map(DiaryProgress::line)).isSorted();
    assertThat(progress.getLast().line()).isEqualTo(2001);
    assertThat(progress.getLast().share()).isEqualTo(1);
  }

  @Test
  void a_file_with_other_columns_than_the_mapping_is_not_read() throws IOException {
    DiaryMapping mapping = Kept.preview("date,x\n2026-07-13,3\n2026-07-14,7\n").proposal();
    DiaryReading reading =
        Kept.READER.read(Kept.file("date,z\n2026-07-13,3\n"), mapping, new Kept());

    assertThat(reading.end())
        .isEqualTo(new DiaryReading.End.Stopped(new FileTrouble.OtherColumns()));
    assertThat(reading.rows()).isZero();
  }

  @Test
  void a_mapping_with_open_questions_is_not_read_with() {
    String file = "when,mood\n03/04/2026,1\n05/04/2026,7\n";
    DiaryMapping mapping = Kept.preview(file).proposal();

    assertThatThrownBy(() -> Kept.READER.read(Kept.file(file), mapping, new Kept()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The dates in “when” can be read day first or month first. Choose which.");
  }

  @Test
  void a_mapping_says_everything_that_is_still_to_be_decided() {
    DiaryMapping mapping =
        Kept.preview("date,x\n2026-07-13,3\n2026-07-14,7\n")
            .proposal()
            .with(1, new ColumnRole.TimeOfDay())
            .with(0, new ColumnRole.LeaveOut());

    assertThat(mapping.troubles())
        .containsExactly(
            new MappingTrouble.NoDateColumn(),
            new MappingTrouble.TimeWithoutDay("x"),
            new MappingTrouble.NothingToKeep());
  }

  @Test
  void a_try_out_counts_and_keeps_nothing() throws IOException {
    String file = "date,time,x\n2026-10-25,02:30,3\n2026-10-26,08:00,9x\n2026-10-26,08:00,4\n";
    DiaryMapping mapping =
        Kept.preview(file)
            .proposal()
            .with(2, new ColumnRole.Rated("x", new RatingScale(1, 7), Direction.NOT_SAID))
            .writtenIn(MADRID, ZoneKnown.TOLD);
    DiaryTrial trial = Kept.READER.tryOut(Kept.file(file), mapping);

    assertThat(trial.reading().moments()).isEqualTo(2);
    assertThat(trial.reading().refused()).isEqualTo(1);
    assertThat(trial.clockDecisions()).isEqualTo(1);
    assertThat(trial.first()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    assertThat(trial.troubles())
        .containsExactly(new RefusedLine(3, new LineTrouble.NotANumber("x", "9x")));
  }

  private static String manyRows() {
    return IntStream.range(0, 2000)
        .mapToObj(i ->
            "2026-%02d-%02d,%02d:%02d,%d\n"
                .formatted(1 + i / 200, 1 + i % 28, i % 24, i % 60, 1 + i * 3 % 7))
        .collect(Collectors.joining("", "date,time,x\n", ""));
  }

  private static Kept inMadrid(String rows) {
    DiaryMapping mapping =
        Kept.preview("date,time,x\n2026-07-13,08:00,3\n2026-07-14,08:00,7\n")
            .proposal()
            .writtenIn(MADRID, ZoneKnown.TOLD);
    return Kept.read(Kept.file("date,time,x\n" + rows + "\n"), mapping);
  }

  private static Kept stampsInMadrid(String rows) {
    String file = "at,x\n" + rows;
    return Kept.read(
        Kept.file(file), Kept.preview(file).proposal().writtenIn(MADRID, ZoneKnown.TOLD));
  }

  /// Takes so many moments and then breaks down, as a server may.
  private record StopsAfter(int most, Kept kept) implements DiaryConsumer {

    @Override
    public void moment(DiaryMoment moment) {
      if (kept.moments.size() == most) {
        throw new IllegalStateException("The power is gone");
      }
      kept.moment(moment);
    }

    @Override
    public void refused(RefusedLine refusal) {
      kept.refused(refusal);
    }
  }
}
