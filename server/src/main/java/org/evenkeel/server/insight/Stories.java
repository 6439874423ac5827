package org.evenkeel.server.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.earlywarning.AlarmRun;
import org.evenkeel.earlywarning.Baseline;
import org.evenkeel.earlywarning.Coverage;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.Drift;
import org.evenkeel.earlywarning.LookBack;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.earlywarning.SentinelState;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.insight.Choices.Watching;
import org.evenkeel.server.insight.Story.Warning;
import org.evenkeel.server.record.Signal;
import org.springframework.stereotype.Component;

/// Tells a person's days as a story: what was said, what is usual, what stands out. Everything is
/// worked out from the record when it is asked for.
@Component
public class Stories {
  private final Days days;
  private final Choices choices;

  Stories(Days days, Choices choices) {
    this.days = days;
    this.choices = choices;
  }

  /// @param from first day shown
  /// @param to last day shown; today, as a rule
  /// @throws org.evenkeel.server.consent.NotShared when the key does not open this kind of signal
  public Story of(CareAccess access, Signal signal, LocalDate from, LocalDate to) {
    List<DayMean> all = days.of(access, signal, LocalDate.EPOCH, to);
    List<DayMean> shown = all.stream().filter(day -> !day.date().isBefore(from)).toList();
    Optional<Warning> warning =
        access.opens(DataKind.INSIGHTS)
            ? choices
                .watching(access.person(), signal)
                .map(watching -> warning(watching, all, from, to))
            : Optional.empty();
    return new Story(signal, from, to, shown, Drift.through(shown), warning);
  }

  /// Every day up to one as the chart saw it, one usual after another; empty where the signal is
  /// not watched.
  Optional<LookBack> lookBack(CareAccess access, Signal signal, LocalDate to) {
    List<DayMean> all = days.of(access, signal, LocalDate.EPOCH, to);
    return choices
        .watching(access.person(), signal)
        .map(watching -> joined(chapters(watching, all, to)));
  }

  private static LookBack joined(List<LookBack> chapters) {
    return new LookBack(
        chapters.stream().flatMap(chapter -> chapter.days().stream()).toList(),
        chapters.stream().flatMap(chapter -> chapter.runs().stream()).toList());
  }

  /// One for each usual.
  private static List<LookBack> chapters(Watching watching, List<DayMean> days, LocalDate to) {
    Sentinel sentinel = watching.sentinel();
    List<LookBack> chapters = new ArrayList<>();
    LocalDate first = LocalDate.EPOCH;
    for (LocalDate anew : watching.newUsuals()) {
      chapters.add(sentinel.over(between(days, first, anew)));
      first = anew;
    }
    chapters.add(sentinel.over(between(days, first, to.plusDays(1))));
    return chapters;
  }

  private static Warning warning(
      Watching watching, List<DayMean> all, LocalDate from, LocalDate to) {
    Sentinel sentinel = watching.sentinel();
    List<LookBack> chapters = chapters(watching, all, to);
    SentinelState state = chapters.getLast().latest().orElseGet(sentinel::begin);
    return new Warning(
        sentinel.worseWhen(),
        usual(state),
        chapters.stream()
            .flatMap(chapter -> chapter.runs().stream())
            .filter(run -> touches(run, from))
            .toList(),
        chapters.stream()
            .flatMap(chapter -> chapter.alarmDays().stream())
            .filter(day -> !day.isBefore(from))
            .toList(),
        state.on(to),
        Coverage.of(all, to),
        watching.newUsuals());
  }

  private static boolean touches(AlarmRun run, LocalDate from) {
    return !run.lastAlarm().isBefore(from);
  }

  private static List<DayMean> between(List<DayMean> days, LocalDate from, LocalDate before) {
    return days.stream()
        .filter(day -> !day.date().isBefore(from) && day.date().isBefore(before))
        .toList();
  }

  private static Optional<Baseline> usual(SentinelState state) {
    return state instanceof SentinelState.Watching watching
        ? Optional.of(watching.usual())
        : Optional.empty();
  }
}
