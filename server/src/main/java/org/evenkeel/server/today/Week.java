package org.evenkeel.server.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenkeel.earlywarning.Baseline;
import org.evenkeel.earlywarning.Outcome.Learning;
import org.evenkeel.server.insight.Story.Warning;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.chart.Chart;
import org.evenkeel.server.web.chart.Frame;
import org.evenkeel.server.web.chart.Usual;
import org.evenkeel.server.web.chart.WeekChart;

/// The last seven days beside the person's usual: the mean of each day's moods, nothing where
/// nothing was said.
///
/// **What this tells you, and what it does not.** The usual range is one standard deviation to
/// either side of the mean of the days that set the usual. Even when nothing has changed about one
/// day in three lies outside it, so a single day outside says little.
///
/// @param moods of each day with one, in the order they were said
/// @param warning what early warning knows; empty where mood is not watched
public record Week(
    LocalDate today, SortedMap<LocalDate, List<Integer>> moods, Optional<Warning> warning) {
  private static final int DAYS = 7;
  private static final int FEWEST = 2;

  static Week of(RecentDays days) {
    LocalDate from = days.today().minusDays(DAYS - 1);
    return new Week(days.today(), days.moods(from), Optional.empty());
  }

  Week beside(Optional<Warning> usual) {
    return new Week(today, moods, usual);
  }

  public LocalDate from() {
    return today.minusDays(DAYS - 1);
  }

  /// Whether there are days enough to draw.
  public boolean tells() {
    return moods.size() >= FEWEST;
  }

  public Optional<Baseline> usual() {
    return warning.flatMap(Warning::usual);
  }

  /// How many days were lower than usual (below 0), usual (0) and brighter (above 0).
  private int days(int side) {
    return (int) moods.values().stream().filter(day -> side(mean(day)) == side).count();
  }

  private int side(double mood) {
    Baseline usual = usual().orElseThrow();
    return Math.abs(mood - usual.mean()) <= usual.deviation()
        ? 0
        : (int) Math.signum(mood - usual.mean());
  }

  private static double mean(List<Integer> moods) {
    return moods.stream().mapToInt(Integer::intValue).average().orElseThrow();
  }

  /// One sentence about the week.
  public String sentence(Ui ui) {
    if (usual().isEmpty()) {
      return warning
          .filter(known -> known.now() instanceof Learning)
          .map(known -> learning(ui, (Learning) known.now()))
          .orElseGet(() -> ui.text("today.week-plain"));
    }
    int within = days(0);
    return within == moods.size()
        ? ui.text("today.week-all", within)
        : ui.text("today.week-counts", within, days(1), days(-1));
  }

  private static String learning(Ui ui, Learning learning) {
    return ui.text("today.week-learning", learning.daysNeeded() - learning.daysSoFar());
  }

  /// Where the usual comes from, in a sentence.
  public Optional<String> basis(Ui ui) {
    return usual()
        .map(usual ->
            ui.text(
                "today.usual-from",
                usual.days(),
                ui.shortDay(usual.from()),
                ui.shortDay(usual.to())));
  }

  public Chart chart(Ui ui) {
    List<WeekChart.Day> days = days(ui);
    Frame frame =
        new Frame(
            "week",
            ui.text("today.week-title", ui.day(from()), ui.day(today)),
            days.stream()
                .map(day -> ui.text("today.week-day", day.name(), day.words()))
                .collect(Collectors.joining(" ")),
            ui.direction().equals("rtl"));
    return new WeekChart(frame, days, band(ui), ui.text("today.day"), ui.text("today.mood"))
        .drawn();
  }

  private List<WeekChart.Day> days(Ui ui) {
    return IntStream.range(0, DAYS).mapToObj(from()::plusDays).map(day -> day(day, ui)).toList();
  }

  private WeekChart.Day day(LocalDate day, Ui ui) {
    String name = day.equals(today) ? ui.text("web.today") : ui.weekday(day);
    List<Integer> said = moods.getOrDefault(day, List.of());
    if (!said.isEmpty()) {
      return new WeekChart.CheckedDay(name, words(said, ui), mean(said));
    }
    return day.equals(today)
        ? new WeekChart.OpenDay(name, ui.text("today.not-yet"))
        : new WeekChart.EmptyDay(name, ui.text("today.no-mood"));
  }

  private static String words(List<Integer> moods, Ui ui) {
    return moods.stream()
        .map(mood -> ui.text("checkin.mood-" + mood))
        .collect(Collectors.joining(ui.text("today.comma")));
  }

  private Usual band(Ui ui) {
    return usual()
        .<Usual>map(usual ->
            new Usual.Range(
                Math.max(Signal.MOOD.low(), usual.mean() - usual.deviation()),
                Math.min(Signal.MOOD.high(), usual.mean() + usual.deviation()),
                usual.from(),
                usual.to(),
                ui.text("today.your-usual")))
        .orElseGet(Usual.NotYet::new);
  }
}
