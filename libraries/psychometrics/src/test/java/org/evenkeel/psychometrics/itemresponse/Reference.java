package org.evenkeel.psychometrics.itemresponse;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenkeel.psychometrics.SharedData;
import org.evenkeel.psychometrics.SmallJson;

/// What mirt 1.47 and catR 3.17 (R 4.2.2) made of 2,000 made-up people with nine questions of four
/// answers.
final class Reference {
  private Reference() {}

  static double number(String... path) {
    return (Double) at(path);
  }

  static double[] numbers(String... path) {
    return numbers(at(path));
  }

  /// A matrix as `[row][column]`.
  static double[][] matrix(String... path) {
    return list(at(path)).stream().map(Reference::numbers).toArray(double[][]::new);
  }

  static ItemBank bank() {
    return new ItemBank(
        java.util.Arrays.stream(matrix("graded", "items_IRT"))
            .map(row -> GradedItem.of(row[0], row[1], row[2], row[3]))
            .toList());
  }

  static int[][] answers() {
    return SharedData.rows(SharedData.reference("irt/phq9like_2000.csv.gz")).stream()
        .map(row ->
            IntStream.rangeClosed(1, 9)
                .map(i -> Integer.parseInt(requireNonNull(row.get("q" + i))))
                .toArray())
        .toArray(int[][]::new);
  }

  private static double[] numbers(Object list) {
    return list(list).stream().mapToDouble(each -> (Double) each).toArray();
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }

  private static Object at(String... path) {
    Object value = SmallJson.read(SharedData.reference("irt/mirt_catR_values.json"));
    for (String key : path) {
      value = requireNonNull(((Map<?, ?>) value).get(key));
    }
    return value;
  }
}
