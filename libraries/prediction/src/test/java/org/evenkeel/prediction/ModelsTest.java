package org.evenkeel.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Forty made-up rows, strength 2; numpy 2.4 (Newton, normal equations) and scipy 1.17
/// (Nelder–Mead) on the same sums.
class ModelsTest {

  private static final List<Feature> FEATURES = List.of(Feature.of("first"), Feature.of("second"));

  private static final double[] ORDINAL = {
    -1.7112706075300546, 1.1288195717255545, 1.9281395750222812, 0.16455558055475925
  };

  @Test
  void the_logistic_weights_are_those_of_newtons_method_in_numpy() {
    var model = LogisticModel.fit(rows(ModelsTest::came), 2);

    assertThat(model.intercept()).isCloseTo(0.19512057239856634, within(1e-9));
    assertThat(model.weights().get(0)).isCloseTo(1.6918720024487848, within(1e-9));
    assertThat(model.weights().get(1)).isCloseTo(-0.41046338610968747, within(1e-9));
  }

  @Test
  void the_linear_weights_are_those_of_the_normal_equations() {
    var model = LinearModel.fit(rows(i -> 2 * first(i) - second(i) + (i * 3) % 5), 2);

    assertThat(model.intercept()).isCloseTo(5.7875, within(1e-9));
    assertThat(model.weights().get(0)).isCloseTo(3.85452931245076, within(1e-9));
    assertThat(model.weights().get(1)).isCloseTo(-1.3525005041393567, within(1e-9));
    assertThat(model.expected(List.of(3.0, Double.NaN))).isFinite();
  }

  @Test
  void the_ordinal_thresholds_and_weights_are_those_of_scipy() {
    var model = OrdinalModel.fit(rows(ModelsTest::step), 2);

    assertThat(DoubleStream.concat(stream(model.thresholds()), stream(model.weights())).toArray())
        .usingComparatorWithPrecision(1e-6)
        .containsExactly(ORDINAL);
    assertThat(model.chances(List.of(6.0, 0.0)).stream().mapToDouble(p -> p).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(model.expected(List.of(6.0, 0.0))).isGreaterThan(model.expected(List.of(0.0, 5.0)));
  }

  @Test
  void a_stronger_ridge_draws_every_weight_toward_none() {
    var rows = rows(ModelsTest::came);
    var weak = LogisticModel.fit(rows, .1);
    var strong = LogisticModel.fit(rows, 1e6);

    assertThat(Math.abs(strong.weights().getFirst())).isLessThan(1e-4);
    assertThat(weak.weights().getFirst()).isGreaterThan(1.6918720024487848);
    assertThat(strong.probability(List.of(0.0, 0.0))).isCloseTo(21 / 40.0, within(1e-3));
  }

  /// Classes that one feature separates have no largest likelihood; the ridge still gives weights.
  @Test
  void separated_classes_have_finite_weights_under_a_ridge() {
    var model = LogisticModel.fit(rows(i -> first(i) > 3 ? 1 : 0), .1);

    assertThat(model.weights()).allSatisfy(weight -> assertThat(weight).isFinite());
    assertThat(model.probability(List.of(6.0, 1.0))).isGreaterThan(.95);
  }

  @Test
  void what_is_not_known_says_nothing() {
    var model = LogisticModel.fit(rows(ModelsTest::came), 2);

    assertThat(model.probability(List.of(Double.NaN, Double.NaN)))
        .isCloseTo(Ridge.chance(model.intercept()), within(1e-12));
  }

  @Test
  void a_feature_that_never_differs_does_no_harm() {
    var rows =
        new Examples(
            FEATURES,
            IntStream.range(0, 40)
                .mapToObj(i -> new Example("p" + i, List.of(first(i), 5.0), came(i)))
                .toList());

    assertThat(LogisticModel.fit(rows, 2).weights().get(1)).isZero();
  }

  @Test
  void outcomes_that_do_not_fit_are_refused_in_a_sentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogisticModel.fit(rows(_ -> 1), 1))
        .withMessage(
            "Of 40 outcomes 40 are 1 and 0 are 0; all are one or the other, and both occur");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrdinalModel.fit(rows(i -> i % 2 == 0 ? 0 : 2), 1))
        .withMessageContaining("each occurs");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrdinalModel.fit(rows(_ -> .5), 1))
        .withMessage("An outcome is 0.5; steps are whole numbers from 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogisticModel.fit(rows(ModelsTest::came), -1))
        .withMessage("The strength is -1.0; it is finite and 0 or above");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Example("p", List.of(Double.POSITIVE_INFINITY), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Examples(FEATURES, List.of(new Example("p", List.of(1.0), 0))))
        .withMessage("A row has 1 values; there are 2 features");
  }

  static Examples rows(IntToDouble outcome) {
    return new Examples(
        FEATURES,
        IntStream.range(0, 40)
            .mapToObj(i -> new Example("p" + i, List.of(first(i), second(i)), outcome.of(i)))
            .toList());
  }

  @FunctionalInterface
  interface IntToDouble {
    double of(int i);
  }

  private static double first(int i) {
    return i % 7;
  }

  private static double second(int i) {
    return i * i % 11 / 2.0;
  }

  static double came(int i) {
    return 3 * (i % 7) + i * 5 % 13 > 14 ? 1 : 0;
  }

  private static double step(int i) {
    int sum = 3 * (i % 7) + i * 5 % 13;
    return sum < 10 ? 0 : sum < 18 ? 1 : 2;
  }

  private static DoubleStream stream(List<Double> numbers) {
    return numbers.stream().mapToDouble(number -> number);
  }
}
