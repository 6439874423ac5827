package org.evenkeel.server.insight.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.earlywarning.Baseline;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.Outcome;
import org.evenkeel.server.insight.RightHere;
import org.evenkeel.server.insight.Story;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.chart.Chart;

/// `GET /story`: a person's weeks, what stands out in them, and on what that rests.
///
/// @param signals everything that can be told of
/// @param noticed the insight that is shown, if any
/// @param before other insights, newest first
/// @param helped what the person wrote on brighter days
/// @param signs the person's own warning signs
/// @param right how often such a note is right here
/// @param today whether the last day shown is today
public record StoryPage(
    SignalName signal,
    List<SignalName> signals,
    Story story,
    Optional<Noticed> noticed,
    List<Noticed> before,
    List<String> helped,
    Signs signs,
    RightHere right,
    boolean today)
    implements Page {
  private static final int RECENT = 14;

  @Override
  public String template() {
    return "insight/story.jte";
  }

  public Optional<Baseline> usual() {
    return story.warning().flatMap(Story.Warning::usual);
  }

  /// What can be said now.
  public String lead(Ui ui) {
    return today ? now(ui) : ui.text("insight.last-on-record", ui.date(story.to()));
  }

  private String now(Ui ui) {
    return story
        .warning()
        .map(warning -> warning.abstains() ? abstains(ui, warning) : outcome(ui, warning.now()))
        .orElse(ui.text("insight.not-watched"));
  }

  private static String abstains(Ui ui, Story.Warning warning) {
    return ui.text("insight.abstains", warning.coverage().of(), warning.coverage().answered());
  }

  /// The day from which a new usual is learned, while the person can go back to the one before.
  public Optional<LocalDate> newUsual() {
    return story
        .warning()
        .map(Story.Warning::newUsuals)
        .filter(days -> !days.isEmpty())
        .map(List::getLast);
  }

  private static String outcome(Ui ui, Outcome now) {
    return switch (now) {
      case Outcome.Learning(int soFar, int needed) -> ui.text("insight.learning", soFar, needed);
      case Outcome.Usual usual -> ui.text("insight.usual-days");
      case Outcome.Unusual unusual -> ui.text("insight.unusual-so-far", unusual.lastDays());
      case Outcome.Resting(LocalDate last, int missing) -> ui.text("insight.resting", missing);
    };
  }

  /// Days so far of those needed to know what is usual; empty once it is known.
  public Optional<Outcome.Learning> learning() {
    return story
        .warning()
        .map(Story.Warning::now)
        .filter(Outcome.Learning.class::isInstance)
        .map(Outcome.Learning.class::cast);
  }

  /// The chart in one plain sentence.
  public String sentence(Ui ui) {
    return Drawing.sentence(ui, this, RECENT);
  }

  public Chart chart(Ui ui) {
    return Drawing.of(ui, this);
  }

  /// "3.2 to 4.6": where two in three of the usual days lay.
  public String usualRange(Ui ui) {
    Baseline usual = usual().orElseThrow();
    return ui.text("insight.from-to", number(ui, low(usual)), number(ui, high(usual)));
  }

  String number(Ui ui, double value) {
    return ui.number(value, story.signal().high() - story.signal().low() <= 24 ? 1 : 0);
  }

  double low(Baseline usual) {
    return Math.max(scale().low(), usual.mean() - usual.deviation());
  }

  double high(Baseline usual) {
    return Math.min(scale().high(), usual.mean() + usual.deviation());
  }

  Signal scale() {
    return story.signal();
  }

  List<DayMean> lastDays(int count) {
    LocalDate from = story.to().minusDays(count - 1L);
    return story.days().stream().filter(day -> !day.date().isBefore(from)).toList();
  }
}
