package org.evenkeel.psychometrics;

/// A made-up bank of eight questions with made-up parameters, as a site would bring it in.
final class SyntheticBank {
  private static final double[] SLOPES = {2.6, 2.2, 3.1, 1.8, 2.9, 2.0, 2.4, 2.7};
  private static final double[] CENTRES = {0.0, -0.8, 0.4, 0.9, -0.3, 1.3, 0.6, 0.2};

  private SyntheticBank() {}

  static String file() {
    StringBuilder file = new StringBuilder();
    file.append(
        """
        id = made-up-bank
        version = 1
        name = Made-up
        recall-days = 7
        items = 1 2 3 4 5 6 7 8 safe
        options = 1 2 3 4 5
        item.safe.options = 0 1
        item.safe.positive-from = 1
        scales = total
        scale.total.items = 1 2 3 4 5 6 7 8 safe
        scale.total.missing.most = 0
        scale.total.missing.source = the bank's own rule
        scale.total.bands = usual 10-54, mild 55-59, moderate 60-69, severe 70-90
        scale.total.bands.population = nobody
        scale.total.change.1.points = 5
        scale.total.change.1.source = made up
        adaptive.standard-error = 0.4
        adaptive.least = 3
        adaptive.most = 6
        adaptive.mean = 50
        adaptive.spread = 10
        adaptive.lowest = 10
        adaptive.highest = 90
        adaptive.source = made up for tests
        licence.owner = nobody
        licence.terms = made up
        licence.found = here
        licence.checked = 2026-11-23
        language = en
        equivalence = validated
        note = Made up for tests
        preamble = In the past 7 days
        option.1 = Never
        option.2 = Rarely
        option.3 = Sometimes
        option.4 = Often
        option.5 = Always
        item.safe = I thought of hurting myself
        item.safe.option.0 = No
        item.safe.option.1 = Yes
        """);
    for (int i = 0; i < SLOPES.length; i++) {
      String key = "item." + (i + 1);
      double b = CENTRES[i];
      file.append("%s = I felt low in way %d\n".formatted(key, i + 1));
      file.append("%s.slope = %s\n".formatted(key, SLOPES[i]));
      file.append(
          "%s.thresholds = %.2f %.2f %.2f %.2f\n"
              .formatted(key, b - 0.6, b + 0.1, b + 0.8, b + 1.7));
    }
    return file.toString();
  }

  static Instrument instrument() {
    return ((LicensedFile.Readable) LicensedFile.read(file())).instrument();
  }
}
