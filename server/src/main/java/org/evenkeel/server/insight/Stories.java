package org.evenkeel.server.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.earlywarning.AlarmRun;
import org.evenkeel.earlywarning.Baseline;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.Drift;
import org.evenkeel.earlywarning.LookBack;
import org.evenkeel.earlywarning.Moment;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.earlywarning.SentinelState;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.insight.Story.Coverage;
import org.evenkeel.server.insight.Story.Warning;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.springframework.stereotype.Component;

/// Tells a person's days as a story: what was said, what is usual, what stands out. Everything is
/// worked out from the record when it is asked for.
@Component
public class Stories {
  private static final int LATELY = 14;

  private final Record record;
  private final Choices choices;

  Stories(Record record, Choices choices) {
    this.record = record;
    this.choices = choices;
  }

  /// @param from first day shown
  /// @param to last day shown; today, as a rule
  /// @throws org.evenkeel.server.consent.NotShared when the key does not open this kind of signal
  public Story of(CareAccess access, Signal signal, LocalDate from, LocalDate to) {
    List<DayMean> all = days(access, signal, to);
    List<DayMean> shown = all.stream().filter(day -> !day.date().isBefore(from)).toList();
    Optional<Warning> warning =
        access.opens(DataKind.INSIGHTS)
            ? choices
                .sentinel(access.person(), signal)
                .map(sentinel -> warning(access, signal, sentinel, all, from, to))
            : Optional.empty();
    return new Story(signal, from, to, shown, Drift.through(shown), warning);
  }

  private List<DayMean> days(CareAccess access, Signal signal, LocalDate to) {
    return DayMean.of(
        record.read(access, signal, LocalDate.EPOCH, to).stream()
            .map(one -> new Moment(one.day(), one.value()))
            .toList());
  }

  private Warning warning(
      CareAccess access,
      Signal signal,
      Sentinel sentinel,
      List<DayMean> days,
      LocalDate from,
      LocalDate to) {
    List<LookBack> chapters = new ArrayList<>();
    LocalDate first = LocalDate.EPOCH;
    List<LocalDate> newUsuals = choices.newUsuals(access.person(), signal.name());
    for (LocalDate anew : newUsuals) {
      chapters.add(sentinel.over(between(days, first, anew)));
      first = anew;
    }
    chapters.add(sentinel.over(between(days, first, to.plusDays(1))));
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
        coverage(days, to),
        newUsuals);
  }

  private static Coverage coverage(List<DayMean> days, LocalDate to) {
    LocalDate from = to.minusDays(LATELY);
    long answered = days.stream().filter(day -> day.date().isAfter(from)).count();
    return new Coverage((int) answered, LATELY);
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
