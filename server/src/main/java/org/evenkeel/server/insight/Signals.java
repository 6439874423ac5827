package org.evenkeel.server.insight;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.springframework.stereotype.Component;

/// What is told of day by day: check-ins and diaries. Questionnaires and what devices measured have
/// pages of their own.
@Component
public class Signals {
  private static final List<String> FIRST =
      List.of(
          Signal.MOOD.name(),
          Signal.ENERGY.name(),
          Signal.SLEEP_QUALITY.name(),
          Signal.SLEEP_HOURS.name(),
          CheckInCharts.TOGETHER.name(),
          CheckInCharts.UPS_AND_DOWNS.name());

  private static final Set<DataKind> TOLD = EnumSet.of(DataKind.CHECK_INS, DataKind.DIARY);

  private final Record record;
  private final Choices choices;

  Signals(Record record, Choices choices) {
    this.record = record;
    this.choices = choices;
  }

  /// Mood first, then the rest of a check-in and what is worked out of it, then others by name.
  public List<Signal> of(CareAccess access) {
    List<Signal> said =
        record.signals(access).stream().filter(signal -> TOLD.contains(signal.kind())).toList();
    return Stream.concat(
            said.stream(), CheckInCharts.over(said, choices.watchedOf(access.person())).stream())
        .sorted(Comparator.comparingInt(Signals::place).thenComparing(Signal::name))
        .toList();
  }

  /// On how many charts a person is watched; they share one budget.
  int watched(CareAccess access) {
    Function<Signal, Watched> watched = choices.watchedOf(access.person());
    return (int) of(access).stream().filter(one -> watched.apply(one) != Watched.OFF).count();
  }

  private static int place(Signal signal) {
    int place = FIRST.indexOf(signal.name());
    return place < 0 ? FIRST.size() : place;
  }

  Optional<Signal> find(CareAccess access, String key) {
    return of(access).stream().filter(signal -> key(signal.name()).equals(key)).findFirst();
  }

  /// Stands for a signal in an address, which must not say what it is about.
  static String key(String name) {
    return Signal.key(name);
  }
}
