package org.evenkeel.benchmarks.fairness;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;

/// The rule "PHQ-9 of 10 or more" on NHANES 2007–2016. There is no interview in these data. What is
/// held against it is the questionnaire's own diagnostic rule on the same answers (five symptoms on
/// more than half the days, one of them the first two; Kroenke, Spitzer & Williams 2001): whether
/// the sum and the pattern agree alike in all groups, and not whether either is right.
final class PhqFigures {
  private static final List<String> ITEMS = Table.numbered("DPQ0", 1, 9, "0");
  private static final List<String> ETHNICITY =
      List.of("Mexican American", "other Hispanic", "White", "Black", "other");

  private PhqFigures() {}

  static List<Figure> figures(Shelf shelf) {
    return shelf.measured("PHQ-9 ≥ 10 on NHANES", "a verdict for each group", () -> rows(shelf));
  }

  private static List<Figure> rows(Shelf shelf) {
    Table table = shelf.answers("nhanes_phq9/nhanes_dpq_demo_2007_2016_dev.csv.gz");
    double[][] answers = table.columns(ITEMS);
    RuleOnPeople rule = new RuleOnPeople("PHQ-9 ≥ 10 (NHANES)", 10);
    for (int row = 0; row < answers.length; row++) {
      if (Arrays.stream(answers[row]).allMatch(answer -> answer >= 0 && answer <= 3)) {
        rule.add(Arrays.stream(answers[row]).sum(), pattern(answers[row]), groups(table, row));
      }
    }
    return rule.rows(
        List.of("sex", "age", "ethnicity", "sex × age"),
        "no interview in these data: held against the questionnaire's own pattern rule on the same"
            + " answers, which says whether both agree alike and not whether either is right;"
            + " unweighted");
  }

  private static boolean pattern(double[] answers) {
    long symptoms = Arrays.stream(answers, 0, 8).filter(answer -> answer >= 2).count();
    long all = symptoms + (answers[8] >= 1 ? 1 : 0);
    return all >= 5 && Math.max(answers[0], answers[1]) >= 2;
  }

  private static Map<String, String> groups(Table table, int row) {
    String sex = table.text(row, "gender").equals("1") ? "men" : "women";
    String age = band(table.number(row, "age"));
    return Map.of(
        "sex",
        sex,
        "age",
        age,
        "ethnicity",
        ETHNICITY.get((int) table.number(row, "ethnicity") - 1),
        "sex × age",
        sex + " " + age);
  }

  private static String band(double age) {
    if (age < 40) {
      return "under 40";
    }
    return age < 60 ? "40 to 59" : "60 and over";
  }
}
