package org.evenkeel.psychometrics.equivalence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.psychometrics.SharedData;
import org.evenkeel.psychometrics.itemresponse.Estimate;
import org.evenkeel.psychometrics.itemresponse.ExpectedAPosteriori;
import org.evenkeel.psychometrics.itemresponse.GradedItem;
import org.evenkeel.psychometrics.itemresponse.GradedModel;
import org.evenkeel.psychometrics.itemresponse.Grid;
import org.evenkeel.psychometrics.itemresponse.ItemBank;
import org.junit.jupiter.api.Test;

/// Judged by lordif 0.2-2 (R 4.2, ltm 1.2-0) on PROMIS anxiety: 766 people, 29 questions, under and
/// over 65.
class GroupComparisonTest {
  private static final List<Integer> DIFFERING =
      List.of(0, 8, 10, 17, 23); // items 1, 9, 11, 18, 24

  @Test
  void given_its_calibration_the_same_five_questions_differ_as_in_lordif() {
    double[] trait = traitByTheCalibrationOfLordif();
    List<Integer> differing =
        IntStream.range(0, 29).filter(item -> compared(item, trait).differs(0.01)).boxed().toList();
    assertThat(differing).isEqualTo(DIFFERING);
  }

  @Test
  void by_our_own_calibration_four_of_the_five_differ_and_item_1_just_does_not() {
    // ltm stopped 560 log-likelihood units below the peak here; at the peak item 1 has p = .014
    // instead of .005.
    // See docs/evidence/equivalence.md.
    GroupComparison.Findings findings = GroupComparison.withDefaults().compare(answers(), age());
    assertThat(findings.settled()).isTrue();
    assertThat(findings.differing()).containsExactly(8, 10, 17, 23);
    assertThat(findings.rounds()).isBetween(2, 5);
    assertThat(findings.items().getFirst().nonUniform()).isBetween(0.013, 0.015);
    assertThat(
            GroupComparison.withDefaults().withLevel(0.015).compare(answers(), age()).differing())
        .containsAll(DIFFERING);
  }

  @Test
  void sparse_answers_are_joined_as_in_lordif() {
    List<Map<String, String>> golden = golden();
    for (int item = 0; item < 29; item++) {
      int[] joined = SparseAnswers.joined(column(answers(), item), age(), 5);
      assertThat(Arrays.stream(joined).max().orElseThrow() + 1)
          .isEqualTo(Integer.parseInt(requireNonNull(golden.get(item).get("ncat"))));
    }
  }

  @Test
  void given_its_calibration_every_statistic_is_that_of_lordif() {
    double[] trait = traitByTheCalibrationOfLordif();
    List<Map<String, String>> golden = golden();
    for (int item = 0; item < 29; item++) {
      ItemComparison found = compared(item, trait);
      Map<String, Double> values = new LinkedHashMap<>();
      values.put("chi12", found.uniform());
      values.put("chi13", found.either());
      values.put("chi23", found.nonUniform());
      values.put("beta12", found.coefficientChange());
      put(values, "McFadden", found.mcFadden());
      put(values, "Nagelkerke", found.nagelkerke());
      put(values, "CoxSnell", found.coxSnell());
      Map<String, String> row = golden.get(item); // printed to four decimals
      values.forEach((column, value) ->
          assertThat(value).as(column).isCloseTo(number(row, column), within(5.1e-5)));
    }
  }

  @Test
  void bounds_on_size_flag_what_they_flag_in_the_table_of_lordif() {
    double[] trait = traitByTheCalibrationOfLordif();
    GroupComparison byGain = GroupComparison.withDefaults().whereGainIsAtLeast(0.0065);
    GroupComparison byChange = GroupComparison.withDefaults().whereCoefficientChangesBy(0.03);
    // pseudo13.McFadden of .0066, .0093, .0085, .0084; beta12 of .065, .0595, .0487
    assertThat(byGain.differing(byGain.compareAt(answers(), trait, age())))
        .containsExactly(0, 8, 10, 23);
    assertThat(byChange.differing(byChange.compareAt(answers(), trait, age())))
        .containsExactly(8, 10, 23);
    assertThat(GroupComparison.withDefaults().differing(byGain.compareAt(answers(), trait, age())))
        .containsExactlyElementsOf(DIFFERING);
  }

  @Test
  void purified_by_size_nothing_differs_by_the_bound_of_lordif() {
    GroupComparison comparison = GroupComparison.withDefaults().whereGainIsAtLeast(0.02);
    GroupComparison.Findings findings = comparison.compare(answers(), age());
    assertThat(findings.differing()).isEmpty();
    assertThat(findings.rounds()).isEqualTo(1);
    assertThat(findings.settled()).isTrue();
    assertThat(
            comparison
                .calibrating(GradedModel.withDefaults().until(1e-4))
                .compare(answers(), age())
                .differing())
        .isEmpty();
  }

  @Test
  void answers_are_joined_upwards_and_what_is_left_at_the_top_downwards() {
    int[] answers = {0, 1, 1, 1, 2, 2, 3, 0, 1, 1, 2, 2, 2, 3};
    int[] group = {0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1};
    assertThat(SparseAnswers.joined(answers, group, 2))
        .containsExactly(0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1);
  }

  @Test
  void a_level_outside_its_range_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupComparison.withDefaults().withLevel(0))
        .withMessage("Level is 0.0; it must lie between 0 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupComparison.withDefaults().withLevel(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupComparison.withDefaults().whereGainIsAtLeast(1))
        .withMessage("Gain is 1.0; it must lie between 0 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupComparison.withDefaults().whereCoefficientChangesBy(0));
  }

  private static ItemComparison compared(int item, double[] trait) {
    int[] joined = SparseAnswers.joined(column(answers(), item), age(), 5);
    return ItemComparison.of(joined, trait, age());
  }

  private static void put(Map<String, Double> values, String kind, ItemComparison.Gain gain) {
    values.put("pseudo12." + kind, gain.uniform());
    values.put("pseudo13." + kind, gain.either());
    values.put("pseudo23." + kind, gain.nonUniform());
  }

  /// Anchors are named I2, and the differing ones I1.1 for the first group, I1.2 for the second.
  private static double[] traitByTheCalibrationOfLordif() {
    List<Map<String, String>> rows =
        SharedData.rows(SharedData.file("golden/lordif_age_ipar_sparse.csv"));
    ItemBank bank = new ItemBank(rows.stream().map(GroupComparisonTest::item).toList());
    int[][] joined =
        IntStream.range(0, 29)
            .mapToObj(item -> SparseAnswers.joined(column(answers(), item), age(), 5))
            .toArray(int[][]::new);
    int[] age = age();
    int[][] answers =
        IntStream.range(0, age.length)
            .mapToObj(person ->
                rows.stream()
                    .mapToInt(row -> answer(name(row), joined, person, age[person]))
                    .toArray())
            .toArray(int[][]::new);
    return Arrays.stream(ExpectedAPosteriori.of(bank, Grid.normal(-4, 4, 81)).estimateAll(answers))
        .mapToDouble(Estimate::theta)
        .toArray();
  }

  private static int answer(String name, int[][] joined, int person, int group) {
    int dot = name.indexOf('.');
    int item = Integer.parseInt(name.substring(1, dot < 0 ? name.length() : dot)) - 1;
    boolean asked = dot < 0 || Integer.parseInt(name.substring(dot + 1)) - 1 == group;
    return asked ? joined[item][person] : ItemBank.NOT_ANSWERED;
  }

  private static GradedItem item(Map<String, String> row) {
    double[] thresholds =
        Stream.of("cb1", "cb2", "cb3")
            .map(row::get)
            .filter(Objects::nonNull)
            .filter(value -> !value.equals("NA"))
            .mapToDouble(Double::parseDouble)
            .toArray();
    return GradedItem.of(number(row, "a"), thresholds);
  }

  private static String name(Map<String, String> row) {
    return requireNonNull(row.get(""));
  }

  private static int[][] answers() {
    return rows().stream()
        .map(row -> IntStream.rangeClosed(1, 29).map(i -> (int) number(row, "R" + i) - 1).toArray())
        .toArray(int[][]::new);
  }

  private static int[] age() {
    return rows().stream().mapToInt(row -> (int) number(row, "age")).toArray();
  }

  private static int[] column(int[][] answers, int item) {
    return Arrays.stream(answers).mapToInt(row -> row[item]).toArray();
  }

  private static List<Map<String, String>> rows() {
    return SharedData.rows(SharedData.file("promis_anxiety_lordif/anxiety.csv"));
  }

  private static List<Map<String, String>> golden() {
    return SharedData.rows(SharedData.file("golden/lordif_age_stats.csv"));
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(requireNonNull(row.get(column)));
  }
}
