package org.evenkeel.benchmarks.fairness;

import java.util.List;
import java.util.Map;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;

/// The depression part of the DASS-21 by native language, held against the seven depression
/// questions of the DASS-42 that are *not* in it: moderate or more on one half against moderate or
/// more on the other. Answers of visitors of a web page (OpenPsychometrics 2019).
final class DassFigures {
  private static final List<Integer> SHORT = List.of(3, 10, 17, 26, 31, 38, 42);
  private static final List<Integer> OTHERS = List.of(5, 13, 16, 21, 24, 34, 37);
  private static final double MODERATE = 14;

  private DassFigures() {}

  static List<Figure> figures(Shelf shelf) {
    return shelf.measured(
        "DASS-21 by native language", "a verdict for each group", () -> rows(shelf));
  }

  private static List<Figure> rows(Shelf shelf) {
    Table table = shelf.answers("dass42/dass42_dev.csv.gz");
    RuleOnPeople rule = new RuleOnPeople("DASS-21 depression ≥ 14", MODERATE);
    for (int row = 0; row < table.size(); row++) {
      double sum = doubled(table, row, SHORT);
      double other = doubled(table, row, OTHERS);
      if (!Double.isNaN(sum + other)) {
        rule.add(sum, other >= MODERATE, groups(table, row));
      }
    }
    return rule.rows(
        List.of("native language", "gender", "native language × gender"),
        "held against the seven questions the short form leaves out; visitors of a web page");
  }

  private static double doubled(Table table, int row, List<Integer> items) {
    return 2
        * items.stream().mapToDouble(item -> table.number(row, "dass" + item + "_D") - 1).sum();
  }

  private static Map<String, String> groups(Table table, int row) {
    String language = known(table.text(row, "engnat"));
    String gender = known(table.text(row, "gender"));
    return Map.of(
        "native language",
        language,
        "gender",
        gender,
        "native language × gender",
        language + ", " + gender);
  }

  private static String known(String group) {
    return group.isBlank() || group.equals("NA") ? "not said" : group;
  }
}
