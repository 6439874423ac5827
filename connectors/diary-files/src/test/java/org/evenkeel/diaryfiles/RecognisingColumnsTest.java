package org.evenkeel.diaryfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognisingColumnsTest {

  @Test
  void a_plain_diary_needs_only_its_zone() {
    DiaryPreview preview =
        Kept.preview(
            """
            date,time,mood,note
            2026-11-01,08:30,4,slept badly
            2026-11-01,20:10,5,"walk, then tea"
            2026-11-02,08:45,6,
            """);

    assertThat(roles(preview))
        .containsExactly(
            new ColumnRole.Day(DateOrder.YEAR_MONTH_DAY),
            new ColumnRole.TimeOfDay(),
            rated("mood", 1, 7, Direction.HIGHER_IS_BETTER),
            new ColumnRole.Words());
    assertThat(preview.proposal().troubles()).isEmpty();
    assertThat(preview.asksForZone()).isTrue();
    assertThat(preview.rows()).isEqualTo(3);
    assertThat(preview.firstRows().get(1))
        .containsExactly("2026-11-01", "20:10", "5", "walk, then tea");
    assertThat(preview.columns().get(3).filled()).isEqualTo(2);
    assertThat(preview.columns().get(3).missing()).isEqualTo(1);
  }

  @Test
  void days_after_the_twelfth_settle_the_order_of_day_and_month() {
    DiaryPreview dayFirst = Kept.preview("when,mood\n03/04/2026,1\n13/04/2026,7\n");
    DiaryPreview monthFirst = Kept.preview("when,mood\n04/03/2026,1\n04/13/26,7\n");

    assertThat(roles(dayFirst)).contains(new ColumnRole.Day(DateOrder.DAY_MONTH_YEAR));
    assertThat(roles(monthFirst)).contains(new ColumnRole.Day(DateOrder.MONTH_DAY_YEAR));
  }

  @Test
  void an_order_that_nothing_settles_is_asked_and_never_guessed() {
    DiaryPreview preview = Kept.preview("when,mood\n03/04/2026,1\n05/04/2026,7\n");

    assertThat(roles(preview)).contains(new ColumnRole.Day(DateOrder.UNDECIDED));
    assertThat(preview.columns().getFirst().why())
        .isEqualTo(WhyProposed.HOLDS_DATES_IN_UNSURE_ORDER);
    assertThat(preview.proposal().troubles())
        .containsExactly(new MappingTrouble.DateOrderUndecided("when"));
    assertThat(preview.trial().reading().rows()).isZero();
  }

  @Test
  void one_mistyped_date_does_not_settle_the_order() {
    String rows =
        IntStream.rangeClosed(1, 12)
            .mapToObj(day -> "%02d/04/2026,3\n".formatted(day))
            .collect(Collectors.joining());

    DiaryPreview preview = Kept.preview("when,mood\n" + rows + "44/44/2026,5\n");

    assertThat(roles(preview)).contains(new ColumnRole.Day(DateOrder.UNDECIDED));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T08:30:00+01:00, 2026-11-02T08:30:00+01:00",
    "2026-11-01T08:30Z, 2026-11-02T08:30Z",
    "2026-11-01 08:30:00.125, 2026-11-02 08:30:00.125",
    "2026-11-01 08:30:00 UTC, 2026-11-02 08:30:00 UTC",
    "2026-11-01T08:30+01:00[Europe/Madrid], 2026-11-02T08:30+01:00[Europe/Madrid]",
    "2026/11/01 8:30 pm, 2026/11/02 8:30 am",
  })
  void timestamps_are_recognised_with_and_without_their_zone(String one, String two) {
    DiaryPreview preview = Kept.preview("at,mood\n" + one + ",1\n" + two + ",2\n");

    assertThat(roles(preview)).contains(new ColumnRole.Timestamp(DateOrder.YEAR_MONTH_DAY));
  }

  @ParameterizedTest
  @CsvSource({
    "1793520000, 1793606400, SECONDS",
    "1793520000123, 1793606400123, MILLISECONDS",
  })
  void counts_since_1970_are_timestamps(String one, String two, EpochUnit unit) {
    DiaryPreview preview = Kept.preview("at,mood\n" + one + ",1\n" + two + ",2\n");

    assertThat(roles(preview)).contains(new ColumnRole.Epoch(unit));
  }

  @Test
  void a_timestamp_makes_other_dates_and_times_needless() {
    DiaryPreview preview =
        Kept.preview(
            "at,date,time,mood\n2026-11-01T08:30Z,01/11/2026,08:30,1\n"
                + "2026-11-13T08:30Z,13/11/2026,08:30,2\n");

    assertThat(roles(preview).subList(1, 3))
        .containsExactly(new ColumnRole.LeaveOut(), new ColumnRole.LeaveOut());
  }

  @Test
  void a_zone_column_is_recognised_and_nothing_is_asked() {
    DiaryPreview preview =
        Kept.preview(
            "date,tz,mood\n2026-11-01,Europe/Madrid,1\n2026-11-02,+02:00,2\n2026-11-03,UTC,3\n");

    assertThat(roles(preview)).contains(new ColumnRole.Zone());
    assertThat(preview.asksForZone()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'1,7,3', 1, 7",
    "'1,5,3', 1, 5",
    "'0,10,4', 0, 10",
    "'0,1,1', 0, 1",
    "'3,88,40', 0, 100",
    "'-3,2,0', -3, 3",
    "'-4,2,0', -5, 5",
    "'-20,20,0', -50, 50",
    "'12,430,77', 12, 430",
    "'1.5,6.5,2', 1, 7",
  })
  void a_scale_is_proposed_from_the_answers(String answers, double lowest, double highest) {
    String[] each = answers.split(",");
    DiaryPreview preview =
        Kept.preview(
            "date,x\n2026-11-13,%s\n2026-11-14,%s\n2026-11-15,%s\n"
                .formatted(each[0], each[1], each[2]));

    assertThat(roles(preview)).contains(rated("x", lowest, highest, Direction.NOT_SAID));
  }

  @Test
  void nines_far_outside_are_no_answer() {
    DiaryPreview preview =
        Kept.preview("date,x\n2026-11-13,3\n2026-11-14,999\n2026-11-15,7\n2026-11-16,-9\n");

    assertThat(roles(preview)).contains(rated("x", 1, 7, Direction.NOT_SAID));
    assertThat(preview.columns().get(1).filled()).isEqualTo(2);
    assertThat(preview.columns().get(1).missing()).isEqualTo(2);
    assertThat(preview.trial().unreadCells()).isZero();
  }

  @Test
  void ninety_nine_on_a_hundred_point_scale_is_an_answer() {
    DiaryPreview preview = Kept.preview("date,x\n2026-11-13,3\n2026-11-14,99\n2026-11-15,70\n");

    assertThat(roles(preview)).contains(rated("x", 0, 100, Direction.NOT_SAID));
    assertThat(preview.columns().get(1).filled()).isEqualTo(3);
  }

  @Test
  void usual_signs_for_no_answer_do_not_spoil_a_rating() {
    DiaryPreview preview =
        Kept.preview(
            "date,x\n2026-11-13,NA\n2026-11-14,3\n2026-11-15,.\n2026-11-16,-\n2026-11-17,\n"
                + "2026-11-18,n/a\n2026-11-19,7\n");

    assertThat(roles(preview)).contains(rated("x", 1, 7, Direction.NOT_SAID));
    assertThat(preview.columns().get(1).missing()).isEqualTo(5);
  }

  @Test
  void row_numbers_empty_and_constant_columns_are_proposed_to_be_left_out() {
    DiaryPreview preview =
        Kept.preview(
            """
            "",date,x,nothing,version
            1,2026-11-13,3,,2
            2,2026-11-14,5,NA,2
            3,2026-11-15,4,,2
            4,2026-11-16,7,,2
            5,2026-11-17,1,,2
            """);

    assertThat(preview.columns().stream().map(ColumnPreview::name))
        .containsExactly("#1", "date", "x", "nothing", "version");
    assertThat(preview.columns().stream().map(ColumnPreview::why))
        .containsExactly(
            WhyProposed.ONLY_GOES_ONE_WAY,
            WhyProposed.HOLDS_DATES,
            WhyProposed.FITS_A_COMMON_SCALE,
            WhyProposed.EMPTY,
            WhyProposed.ALWAYS_THE_SAME);
    assertThat(preview.warnings()).contains(new DiaryWarning.AlwaysTheSame("version", "2"));
  }

  @Test
  void columns_with_the_same_name_are_told_apart() {
    DiaryPreview preview = Kept.preview("date,mood,mood\n2026-11-13,3,4\n2026-11-14,5,6\n");

    assertThat(preview.columns().stream().map(ColumnPreview::name))
        .containsExactly("date", "mood", "mood (2)");
  }

  @Test
  void a_file_without_names_calls_columns_by_their_place_and_warns() {
    DiaryPreview preview = Kept.preview("2026-11-13,08:00,3\n2026-11-14,09:00,5\n");

    assertThat(preview.rows()).isEqualTo(2);
    assertThat(preview.columns().stream().map(ColumnPreview::name))
        .containsExactly("#1", "#2", "#3");
    assertThat(preview.warnings()).contains(new DiaryWarning.NoHeader());
  }

  @Test
  void a_title_above_the_table_is_reported_and_does_no_harm() {
    DiaryPreview preview = Kept.preview("My diary\n\ndate,x,y\n2026-11-13,3,4\n2026-11-14,5,6\n");

    assertThat(preview.rows()).isEqualTo(3);
    assertThat(preview.trial().reading().moments()).isEqualTo(2);
    assertThat(preview.trial().troubles())
        .containsExactly(new RefusedLine(1, new LineTrouble.CellsMissingOrTooMany(1, 3)));
  }

  @Test
  void a_file_without_dates_says_what_is_missing() {
    DiaryPreview preview = Kept.preview("who,x\nAda,3\nBilal,5\nChen,1\n");

    assertThat(preview.proposal().troubles()).containsExactly(new MappingTrouble.NoDateColumn());
  }

  @Test
  void what_looks_odd_is_told_before_anything_is_kept() {
    DiaryPreview preview =
        Kept.preview(
            """
            date,time,x
            2026-11-13,08:00,3
            2026-11-13,08:00,3
            2062-11-14,08:00,4
            1926-11-15,08:00,5
            """);

    assertThat(preview.warnings())
        .containsExactlyInAnyOrder(
            new DiaryWarning.InTheFuture(1, 4),
            new DiaryWarning.LongAgo(1, 5),
            new DiaryWarning.Repeated(1));
  }

  @Test
  void names_hint_at_a_direction_and_silence_stays_silence() {
    assertThat(DirectionHint.of("mood_down")).isEqualTo(Direction.HIGHER_IS_WORSE);
    assertThat(DirectionHint.of("evn_inflmood")).isEqualTo(Direction.NOT_SAID);
    assertThat(DirectionHint.of("Ánimo")).isEqualTo(Direction.HIGHER_IS_BETTER);
    assertThat(DirectionHint.of("قلق")).isEqualTo(Direction.HIGHER_IS_WORSE);
    assertThat(DirectionHint.of("q17")).isEqualTo(Direction.NOT_SAID);
  }

  private static List<ColumnRole> roles(DiaryPreview preview) {
    return preview.columns().stream().map(ColumnPreview::proposed).toList();
  }

  private static ColumnRole rated(String name, double lowest, double highest, Direction direction) {
    return new ColumnRole.Rated(name, new RatingScale(lowest, highest), direction);
  }
}
