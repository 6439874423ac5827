package org.evenkeel.benchmarks.psychometrics;

import java.util.Arrays;
import java.util.List;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.psychometrics.itemresponse.GradedItem;
import org.evenkeel.psychometrics.itemresponse.ItemBank;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 2,000 made-up people with nine questions of four answers, and what mirt 1.47, catR 3.17 and base
/// R 4.2.2 made of them.
final class MadeUpPeople {
  static final List<String> QUESTIONS = Table.numbered("q", 1, 9, "");

  private final Shelf shelf;
  private final JsonNode golden;

  MadeUpPeople(Shelf shelf) {
    this.shelf = shelf;
    this.golden =
        JsonMapper.shared().readTree(shelf.referenceFile("irt/mirt_catR_values.json").toFile());
  }

  int[][] answers() {
    return Arrays.stream(shelf.golden("irt/phq9like_2000.csv.gz").columns(QUESTIONS))
        .map(row -> Arrays.stream(row).mapToInt(answer -> (int) answer).toArray())
        .toArray(int[][]::new);
  }

  /// The answers with 2 and 3 counted as yes.
  int[][] yesNo() {
    return Arrays.stream(answers())
        .map(row -> Arrays.stream(row).map(answer -> answer >= 2 ? 1 : 0).toArray())
        .toArray(int[][]::new);
  }

  /// The questions as mirt calibrated them.
  ItemBank bank() {
    return new ItemBank(
        Arrays.stream(matrix("graded", "items_IRT"))
            .map(row -> GradedItem.of(row[0], row[1], row[2], row[3]))
            .toList());
  }

  Table scores() {
    return shelf.golden("irt/mirt_grm_scores.csv.gz");
  }

  Table adaptiveBank() {
    return shelf.golden("irt/catR_bank_grm60.csv.gz");
  }

  double number(String... path) {
    return at(path).doubleValue();
  }

  double[] numbers(String... path) {
    return numbers(at(path));
  }

  double[][] matrix(String... path) {
    return at(path).valueStream().map(MadeUpPeople::numbers).toArray(double[][]::new);
  }

  private static double[] numbers(JsonNode list) {
    return list.valueStream().mapToDouble(JsonNode::doubleValue).toArray();
  }

  private JsonNode at(String... path) {
    JsonNode node = golden;
    for (String key : path) {
      node = node.required(key);
    }
    return node;
  }
}
