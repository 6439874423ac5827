package org.evenkeel.benchmarks.biosignals;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.benchmarks.Table;
import org.evenkeel.biosignals.Cosinor;
import org.evenkeel.biosignals.RestActivity;
import org.evenkeel.biosignals.SleepRegularity;

/// Rhythm over weeks against pyActigraphy, GGIR, lmfit, and real people's actigraphy.
final class RhythmFigures {
  private static final double BAR = 1e-6;

  private RhythmFigures() {}

  static List<Figure> figures(Shelf shelf) {
    List<Figure> rows = new ArrayList<>();
    rows.addAll(shelf.measured("rhythm of 30 days", "≤ 1e-06 relative", () -> thirtyDays(shelf)));
    rows.addAll(
        shelf.measured("rhythm of 44 people", "every printed digit", () -> List.of(people(shelf))));
    return rows;
  }

  // ggir_results.json (IVIS) and pyactigraphy_metrics.json (raw, cosinor_ols, SRI)
  private static List<Figure> thirtyDays(Shelf shelf) {
    double[] minutes = Recordings.minuteCounts(shelf);
    RestActivity rhythm = RestActivity.of(minutes, 60);
    Cosinor wave = Cosinor.of(minutes, 60);
    Nearness ggir = new Nearness();
    ggir.meet(rhythm.interdailyStability(), 0.908915587762166);
    ggir.meet(rhythm.intradailyVariability(), 0.24185406652358);
    Nearness profile = new Nearness();
    profile.meet(rhythm.leastActive(), 1.178222222222222);
    profile.meet(rhythm.leastActiveFrom(), 41 / 60.0);
    profile.meet(rhythm.mostActive(), 76.03944444444446);
    profile.meet(rhythm.mostActiveFrom(), 10 + 56 / 60.0);
    profile.meet(rhythm.relativeAmplitude(), 0.9694830918082938);
    Nearness divisors = new Nearness();
    divisors.meet(rhythm.interdailyStability() * (719 / 23.0) / (720 / 24.0), 0.9471163878275318);
    divisors.meet(rhythm.intradailyVariability() * 719 / 720, 0.2415181580978532);
    Nearness cosinor = new Nearness();
    cosinor.meet(wave.mesor(), 44.91798611111068);
    cosinor.meet(wave.amplitude(), 44.400778865886714);
    cosinor.meet(wave.acrophase(), 2.2478018098759214);
    Nearness regularity = new Nearness();
    regularity.meet(
        SleepRegularity.of(Recordings.peer(shelf, "py_CK_30sec_max_non_overlap_rescored"))
            .orElseThrow(),
        44.861111111111114);
    regularity.meet(
        SleepRegularity.of(Recordings.peer(shelf, "py_Sadeh")).orElseThrow(), 75.6561302681992);
    return List.of(
        ggir.row("IS, IV, 30 days: GGIR", BAR),
        profile
            .row("L5, M10 and their hours, RA: pyActigraphy", BAR)
            .noting("difference named: GGIR moves by 10 minutes and not past midnight"),
        divisors
            .row("IS, IV brought to n − 1 and p − 1: pyActigraphy", BAR)
            .noting(
                "difference named: pyActigraphy divides by n − 1, and by default turns activity"
                    + " into yes and no at 4 counts; ours is Witting's formula"),
        cosinor.row("cosinor M, A, φ: least squares", BAR),
        regularity.row("SRI of the peers' verdicts: pyActigraphy", BAR));
  }

  /// The golden figures were printed with 4 or 5 decimals, on whole days from the first midnight.
  private static Figure people(Shelf shelf) {
    Table golden = shelf.answers("golden/depresjon_circadian_dev44.csv");
    Actigraphs people = new Actigraphs(shelf);
    int met = 0;
    List<String> missed = new ArrayList<>();
    for (int row = 0; row < golden.size(); row++) {
      if (people.meets(golden, row)) {
        met++;
      } else {
        missed.add(golden.text(row, "number"));
      }
    }
    return Figure.of(
            "IS, IV, L5, M10, RA of 44 people's actigraphy",
            met + " of " + golden.size() + " people, five measures each",
            "every printed digit",
            met == golden.size())
        .noting(missed.isEmpty() ? "" : "not met: " + String.join(", ", missed));
  }
}
