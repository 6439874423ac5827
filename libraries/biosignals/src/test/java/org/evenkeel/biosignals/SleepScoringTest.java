package org.evenkeel.biosignals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// pyActigraphy (e9e5e64) and GGIR 3.3-7 on 30 made-up days of counts.
class SleepScoringTest {

  // pyActigraphy's half-minute rule has 12 where 121 belongs; its verdicts are kept for this test.
  private static final SleepScoring WITH_TWELVE =
      new WeightedMovement(.0001, 4, 50, 30, 14, 28, 12, 8, 50);

  @Test
  void cole_and_kripke_on_minutes_are_pyactigraphys_mean_rule() throws IOException {
    Verdicts verdicts = ColeKripke.onMinutes().of(minutes().times(1 / 30.0));

    assertSame(verdicts, "py_CK_mean_raw", 0, 4);
    assertSame(WebsterRules.rescore(awakeWhereUnknown(verdicts)), "py_CK_mean_rescored", 0, 4);
  }

  @Test
  void cole_and_kripke_on_larger_halves_are_pyactigraphys_but_for_its_centre_weight()
      throws IOException {
    MinuteCounts larger = MinuteCounts.largerHalves(column("counts_30s", "count"));
    Verdicts verdicts = WITH_TWELVE.of(larger);

    assertSame(verdicts, "py_CK_30sec_max_non_overlap_raw", 0, 4);
    assertSame(
        WebsterRules.rescore(awakeWhereUnknown(verdicts)),
        "py_CK_30sec_max_non_overlap_rescored",
        0,
        4);
    assertThat(ColeKripke.onLargerHalves().of(larger)).isNotEqualTo(verdicts);
  }

  // GGIR's verdicts lie 3 (Cole-Kripke) and 5 (Sadeh) minutes later than its counts
  @Test
  void cole_and_kripke_on_a_sixth_of_the_counts_are_ggirs() throws IOException {
    assertSame(
        ColeKripke.onMinutes().of(minutes().times(1 / 6.0)), "ggir_sadeh_ck_60s", "ck", 3, 4);
  }

  @Test
  void sadehs_rule_is_ggirs_where_fifty_is_left_out() throws IOException {
    assertSame(new Sadeh(false, 0, true).of(minutes()), "ggir_sadeh_ck_60s", "sadeh", 5, 5);
  }

  @Test
  void sadehs_rule_is_pyactigraphys_with_the_next_minute_in_the_logarithm() throws IOException {
    assertSame(new Sadeh(false, 1, false).of(minutes()), "py_Sadeh", 0, 5);
  }

  @Test
  void the_scripps_rule_is_pyactigraphys() throws IOException {
    assertSame(Scripps.onMinutes().of(minutes()), "py_Scripps", 0, 10);
  }

  // Worked out by hand from the published formulas
  @Test
  void eleven_minutes_give_the_values_worked_out_by_hand() {
    double[] a = {0, 0, 10, 60, 120, 30, 5, 0, 0, 80, 0};
    MovementSums sums = new MovementSums(a, true);
    for (int last = 5; last < 11; last++) {
      sums.moveTo(last);
    }

    assertThat(sums.mean()).isCloseTo(27.7273, within(5e-5));
    assertThat(sums.moderate()).isEqualTo(2);
    assertThat(sums.deviation()).isCloseTo(46.76181, within(5e-6));
    assertThat(Sadeh.rest(sums) - Sadeh.logarithm(30)).isCloseTo(-1.39403, within(5e-6));
    assertThat(((WeightedMovement) ColeKripke.onMinutes()).sum(a, 1))
        .isCloseTo(20.41, within(1e-9));
    assertThat(Sadeh.asPublished().of(MinuteCounts.of(a)).at(5)).isEqualTo(SleepWake.AWAKE);
  }

  @Test
  void running_sums_say_what_each_window_says_by_itself() {
    Random random = new Random(20261123);
    double[] a = random.doubles(5000, 0, 300).map(Math::floor).toArray();
    Verdicts verdicts = Sadeh.asPublished().of(MinuteCounts.of(a));

    for (int i = 5; i < a.length - 5; i++) {
      double score = plainSadeh(a, i);
      assertThat(verdicts.at(i)).isEqualTo(score >= 0 ? SleepWake.ASLEEP : SleepWake.AWAKE);
    }
  }

  @Test
  void a_sensor_that_was_not_worn_leaves_its_minutes_and_their_neighbours_unknown() {
    double[] a = new double[60];
    a[30] = Double.NaN;

    Verdicts ck = ColeKripke.onMinutes().of(MinuteCounts.of(a));
    Verdicts sadeh = Sadeh.asPublished().of(MinuteCounts.of(a));

    assertThat(IntStream.range(0, 60).filter(i -> ck.at(i) == SleepWake.UNKNOWN))
        .containsExactly(0, 1, 2, 3, 28, 29, 30, 31, 32, 33, 34, 58, 59);
    assertThat(IntStream.rangeClosed(25, 35).allMatch(i -> sadeh.at(i) == SleepWake.UNKNOWN))
        .isTrue();
    assertThat(sadeh.at(24)).isEqualTo(SleepWake.ASLEEP);
    assertThat(sadeh.at(36)).isEqualTo(SleepWake.ASLEEP);
  }

  @Test
  void a_night_is_measured_from_its_verdicts() {
    Verdicts night = verdicts("WWSSSSWWSS?SSSWW");
    Night measured = Night.of(night).orElseThrow();

    assertThat(measured.inBed()).isEqualTo(16);
    assertThat(measured.fallingAsleep()).isEqualTo(2);
    assertThat(measured.asleep()).isEqualTo(9);
    assertThat(measured.awakeAfter()).isEqualTo(2);
    assertThat(measured.awakenings()).isEqualTo(1);
    assertThat(measured.unknown()).isEqualTo(1);
    assertThat(measured.efficiency()).isEqualTo(9 / 16.0);
    assertThat(measured.middle()).isEqualTo(8);
    assertThat(Night.of(verdicts("WWWW"))).isEmpty();
  }

  @Test
  void each_of_websters_rules_wakes_what_it_should() {
    assertThat(rescored("WWWWSS")).isEqualTo("WWWWWS");
    assertThat(rescored("W".repeat(10) + "SSSS")).isEqualTo("W".repeat(13) + "S");
    assertThat(rescored("W".repeat(15) + "SSSSS")).isEqualTo("W".repeat(19) + "S");
    assertThat(rescored("W".repeat(10) + "SSWSSS" + "W".repeat(10))).isEqualTo("W".repeat(26));
    assertThat(rescored("WWWSS")).isEqualTo("WWWSS");
    assertThat(rescored("WWWW?S")).isEqualTo("WWWW?S");
  }

  private static double plainSadeh(double[] a, int i) {
    double[] around = Arrays.copyOfRange(a, i - 5, i + 6);
    double moderate = Arrays.stream(around).filter(c -> c >= 50 && c < 100).count();
    double deviation = Sample.deviation(Arrays.copyOfRange(a, i - 5, i + 1));
    return 7.601
        - .065 * Sample.mean(around)
        - 1.08 * moderate
        - .056 * deviation
        - .703 * Math.log(1 + a[i]);
  }

  private static String rescored(String letters) {
    Verdicts after = WebsterRules.rescore(verdicts(letters));
    return IntStream.range(0, after.minutes())
        .mapToObj(i ->
            switch (after.at(i)) {
              case ASLEEP -> "S";
              case AWAKE -> "W";
              case UNKNOWN -> "?";
            })
        .collect(Collectors.joining());
  }

  static Verdicts verdicts(String letters) {
    return Verdicts.of(
        letters
            .chars()
            .mapToObj(
                c -> c == 'S' ? SleepWake.ASLEEP : c == 'W' ? SleepWake.AWAKE : SleepWake.UNKNOWN)
            .toArray(SleepWake[]::new));
  }

  /// The peers have no unknown minutes; pyActigraphy calls them awake.
  private static Verdicts awakeWhereUnknown(Verdicts verdicts) {
    return Verdicts.of(
        Arrays.stream(verdicts.copy())
            .map(verdict -> verdict == SleepWake.UNKNOWN ? SleepWake.AWAKE : verdict)
            .toArray(SleepWake[]::new));
  }

  private static void assertSame(Verdicts verdicts, String reference, int later, int edge)
      throws IOException {
    assertSame(verdicts, reference, "score", later, edge);
  }

  /// The same verdict on every minute but for a few at both ends, where ours may be unknown.
  private static void assertSame(
      Verdicts verdicts, String reference, String column, int later, int edge) throws IOException {
    double[] expected = column(reference, column);
    for (int i = edge; i < expected.length - edge - later; i++) {
      SleepWake verdict = expected[i + later] == 1 ? SleepWake.ASLEEP : SleepWake.AWAKE;
      assertThat(verdicts.at(i)).as("minute %d of %s", i, reference).isEqualTo(verdict);
    }
  }

  private static MinuteCounts minutes() throws IOException {
    return MinuteCounts.of(column("counts_60s", "count"));
  }

  static double[] column(String name, String column) throws IOException {
    return ReferenceFiles.column(
        ReferenceFiles.rows(ReferenceFiles.reference("actigraphy/%s.csv.gz".formatted(name))),
        column);
  }
}
