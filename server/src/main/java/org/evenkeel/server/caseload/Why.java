package org.evenkeel.server.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenkeel.earlywarning.Track;
import org.evenkeel.earlywarning.WorseWhen;
import org.evenkeel.server.caseload.Scores.WorthALook;
import org.evenkeel.server.insight.Insight;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.chart.DayValue;
import org.evenkeel.server.web.chart.SparkLine;
import org.evenkeel.server.web.chart.Usual;

/// Why somebody is on the desk, most urgent first: one tag, one sentence, and where there is
/// something to see, a line the size of a word.
public sealed interface Why {
  /// The longest gap in days over which a line of scores is drawn on: see
  /// [org.evenkeel.server.web.chart.ScoreChart].
  int SCORES_GAP = 42;

  int DAYS_GAP = 3;

  /// Where it stands among the others; lower is more urgent.
  int urgency();

  /// Whether it stands in the first list whatever budget was chosen: a reliable worsening does.
  default boolean always() {
    return urgency() == 0;
  }

  Tag tag();

  String sentence(Ui ui);

  String spark(Ui ui);

  /// Where on the record it is shown.
  String place();

  /// PHQ-9 reliably worse, or little changed after weeks.
  record Course(WorthALook look, List<Observation> totals) implements Why {
    @Override
    public int urgency() {
      return look.worse() ? 0 : 2;
    }

    @Override
    public Tag tag() {
      return Tag.WORTH_A_LOOK;
    }

    @Override
    public String sentence(Ui ui) {
      return ui.text(
          key(look.track()),
          Names.phq9(),
          ui.number(look.first().value(), 0),
          ui.number(look.latest().value(), 0),
          ScoreTrend.duration(ui, look.first().day(), look.latest().day()));
    }

    private static String key(Track track) {
      return switch (track) {
        case Track.ReliablyWorse _ -> "caseload.why-worse";
        case Track.AboveTheBand _ -> "caseload.why-above-band";
        case Track.LittleChange _, Track.OnTrack _, Track.TooEarly _ ->
            "caseload.why-little-change";
      };
    }

    @Override
    public String spark(Ui ui) {
      List<String> values = totals.stream().map(total -> ui.number(total.value(), 0)).toList();
      return new SparkLine(
              ui.text("caseload.spark-scores", Names.phq9(), String.join(" ", values)),
              ui.direction().equals("rtl"),
              0,
              Scores.highest(),
              lastOfEachDay(totals),
              SCORES_GAP,
              new Usual.NotYet(),
              List.of(look.latest().day()))
          .drawn();
    }

    @Override
    public String place() {
      return "#phq-9-h";
    }
  }

  /// Recent days that look different, as the person shares them.
  ///
  /// @param days what was observed of that signal of late
  record Noticed(Insight insight, List<Observation> days) implements Why {
    @Override
    public int urgency() {
      return 1;
    }

    @Override
    public Tag tag() {
      return Tag.NOTICED;
    }

    @Override
    public String sentence(Ui ui) {
      boolean lower = insight.worseWhen() == WorseWhen.LOWER;
      return ui.text(
          lower ? "caseload.why-lower" : "caseload.why-higher",
          Names.signal(ui, insight.signal()),
          ui.shortDay(insight.since()),
          ui.number(100 * insight.why().falseAlarmShare(), 0));
    }

    @Override
    public String spark(Ui ui) {
      if (days.isEmpty()) {
        return "";
      }
      double low = days.getFirst().signal().low();
      double high = days.getFirst().signal().high();
      return new SparkLine(
              ui.text("caseload.spark-days", Names.signal(ui, insight.signal())),
              ui.direction().equals("rtl"),
              low,
              high,
              meanOfEachDay(days),
              DAYS_GAP,
              usual(low, high),
              List.of(insight.firstAlarm()))
          .drawn();
    }

    private Usual usual(double low, double high) {
      Insight.Why why = insight.why();
      return new Usual.Range(
          Math.clamp(why.usualMean() - why.usualDeviation(), low, high),
          Math.clamp(why.usualMean() + why.usualDeviation(), low, high),
          why.usualFrom(),
          why.usualTo(),
          "");
    }

    @Override
    public String place() {
      return "#noticed";
    }
  }

  private static List<DayValue> lastOfEachDay(List<Observation> all) {
    return byDay(all).entrySet().stream()
        .map(day -> new DayValue(day.getKey(), day.getValue().getLast().value()))
        .toList();
  }

  private static List<DayValue> meanOfEachDay(List<Observation> all) {
    return byDay(all).entrySet().stream()
        .map(day ->
            new DayValue(
                day.getKey(),
                day.getValue().stream().mapToDouble(Observation::value).average().orElseThrow()))
        .toList();
  }

  private static SortedMap<LocalDate, List<Observation>> byDay(List<Observation> all) {
    return all.stream()
        .collect(Collectors.groupingBy(Observation::day, TreeMap::new, Collectors.toList()));
  }
}
