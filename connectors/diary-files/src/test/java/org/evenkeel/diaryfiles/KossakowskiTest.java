package org.evenkeel.diaryfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The open diary of one person over 239 days (Kossakowski and others 2017, doi:10.5334/jopd.29).
/// The counts are those of the published file.
class KossakowskiTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Path FILE = dataFolder().resolve("kossakowski_csd/ESMdata.csv.gz");
  private static final LocalDate FIRST_DAY = LocalDate.of(2012, 8, 13);

  @BeforeEach
  void the_data_set_is_there() {
    assumeThat(FILE)
        .as("The Kossakowski data set is not there; set EVENKEEL_DATA to the folder that holds it")
        .matches(Files::exists);
  }

  @Test
  void its_rows_dates_and_times_are_recognised() {
    DiaryPreview preview = preview();

    assertThat(preview.rows()).isEqualTo(1476);
    assertThat(preview.columns()).hasSize(86);
    assertThat(role(preview, "date")).isEqualTo(new ColumnRole.Day(DateOrder.DAY_MONTH_YEAR));
    assertThat(role(preview, "beeptime")).isEqualTo(new ColumnRole.TimeOfDay());
    assertThat(preview.proposal().troubles()).isEmpty();
    assertThat(preview.asksForZone()).isTrue();
    assertThat(preview.trial().troubles()).isEmpty();
  }

  @Test
  void its_ratings_are_recognised_with_their_scales() {
    DiaryPreview preview = preview();

    assertThat(scale(preview, "mood_cheerf")).isEqualTo(new RatingScale(1, 7));
    assertThat(scale(preview, "pat_restl")).isEqualTo(new RatingScale(1, 7));
    assertThat(scale(preview, "mood_down")).isEqualTo(new RatingScale(-3, 3));
    assertThat(scale(preview, "evn_work")).isEqualTo(new RatingScale(0, 1));
    assertThat(column(preview, "mood_anxious").filled()).isEqualTo(1473);
    assertThat(column(preview, "mood_anxious").missing()).isEqualTo(3);
    assertThat(column(preview, "dep").seen()).contains(new ColumnPreview.Seen(1, 2.539));
  }

  @Test
  void columns_that_are_no_ratings_are_proposed_to_be_left_out() {
    DiaryPreview preview = preview();

    assertThat(column(preview, "#1").why()).isEqualTo(WhyProposed.ONLY_GOES_ONE_WAY);
    assertThat(column(preview, "phase").why()).isEqualTo(WhyProposed.ONLY_GOES_ONE_WAY);
    assertThat(column(preview, "concentrat").why()).isEqualTo(WhyProposed.ONLY_GOES_ONE_WAY);
    assertThat(column(preview, "dayno").why()).isEqualTo(WhyProposed.ONLY_GOES_ONE_WAY);
    assertThat(column(preview, "beepno").why()).isEqualTo(WhyProposed.COUNTS_UP_AGAIN_AND_AGAIN);
    assertThat(column(preview, "soc_who1").why()).isEqualTo(WhyProposed.LOOKS_LIKE_CODES);
    assertThat(column(preview, "act_what1").why()).isEqualTo(WhyProposed.LOOKS_LIKE_CODES);
    assertThat(column(preview, "resptime_e").why()).isEqualTo(WhyProposed.ANOTHER_COLUMN_SAYS_WHEN);
    assertThat(column(preview, "SCL.90.R.5").why()).isEqualTo(WhyProposed.ALWAYS_THE_SAME);
  }

  @Test
  void every_row_becomes_a_moment_the_aborted_ones_with_what_they_have() {
    Kept kept = read();

    assertThat(kept.moments).hasSize(1476);
    assertThat(kept.refused).isEmpty();
    assertThat(kept.moments).allSatisfy(moment -> assertThat(moment.unread()).isEmpty());
    DiaryMoment aborted = kept.moments.get(873);
    assertThat(aborted.line()).isEqualTo(875);
    assertThat(answer(aborted, "mood_relaxed")).contains(2.0);
    assertThat(answer(aborted, "mood_down")).isEmpty();
  }

  @Test
  void its_clock_is_amsterdam_summer_and_winter() {
    List<DiaryMoment> moments = read().moments;

    assertThat(moments.getFirst().instant()).isEqualTo(Instant.parse("2012-08-13T06:58:00Z"));
    assertThat(moments.getFirst().zoneKnown()).isEqualTo(ZoneKnown.TOLD);
    assertThat(moments.getLast().instant().atZone(AMSTERDAM).toLocalDate())
        .isEqualTo(LocalDate.of(2013, 4, 8));
  }

  // ../shared/data/golden/kossakowski_ewma_reference.csv: the mean of day means, days 1-42
  @Test
  void the_day_means_of_restlessness_are_those_of_the_reference() {
    double[] days =
        read().moments.stream()
            .filter(moment -> day(moment).isBefore(FIRST_DAY.plusDays(42)))
            .filter(moment -> answer(moment, "pat_restl").isPresent())
            .collect(
                Collectors.groupingBy(
                    KossakowskiTest::day,
                    Collectors.averagingDouble(
                        moment -> answer(moment, "pat_restl").orElseThrow())))
            .values()
            .stream()
            .mapToDouble(Double::doubleValue)
            .toArray();

    assertThat(Arrays.stream(days).average().orElseThrow()).isCloseTo(1.5158, within(0.00005));
  }

  @Test
  void reading_it_again_gives_the_same_keys_each_of_them_once() {
    List<UUID> first = read().moments.stream().map(DiaryMoment::key).toList();
    List<UUID> second = read().moments.stream().map(DiaryMoment::key).toList();

    assertThat(second).isEqualTo(first);
    assertThat(new HashSet<>(first)).hasSize(1476);
  }

  @Test
  void reading_can_go_on_at_any_line() throws IOException {
    DiaryMapping mapping = mapping();
    Kept rest = new Kept();

    DiaryReading reading = Kept.READER.readFrom(1001, DiarySource.of(FILE), mapping, rest);

    assertThat(reading.moments()).isEqualTo(477);
    assertThat(rest.moments).isEqualTo(read().moments.subList(999, 1476));
  }

  private static LocalDate day(DiaryMoment moment) {
    return moment.instant().atZone(moment.zone()).toLocalDate();
  }

  private static Optional<Double> answer(DiaryMoment moment, String name) {
    return moment.ratings().entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Kept read() {
    return Kept.read(DiarySource.of(FILE), mapping());
  }

  private static DiaryMapping mapping() {
    return preview().proposal().writtenIn(AMSTERDAM, ZoneKnown.TOLD);
  }

  private static DiaryPreview preview() {
    return Kept.preview(DiarySource.of(FILE));
  }

  private static ColumnPreview column(DiaryPreview preview, String name) {
    return preview.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static ColumnRole role(DiaryPreview preview, String name) {
    return column(preview, name).proposed();
  }

  private static RatingScale scale(DiaryPreview preview, String name) {
    return ((ColumnRole.Rated) role(preview, name)).scale();
  }

  private static Path dataFolder() {
    return Optional.ofNullable(System.getenv("EVENKEEL_DATA"))
        .map(Path::of)
        .orElseGet(() -> Path.of("../../../shared/data"));
  }
}
