package org.evenkeel.server.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenkeel.earlywarning.Composite;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.Moment;
import org.evenkeel.earlywarning.UpsAndDowns;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.springframework.stereotype.Component;

/// A person's days on one signal: as they were said, or as a chart is worked out of them.
@Component
class Days {
  private final Record record;
  private final Choices choices;

  Days(Record record, Choices choices) {
    this.record = record;
    this.choices = choices;
  }

  /// @param from first day wanted
  /// @param to last day wanted
  List<DayMean> of(CareAccess access, Signal signal, LocalDate from, LocalDate to) {
    if (signal.equals(CheckInCharts.UPS_AND_DOWNS)) {
      return UpsAndDowns.of(said(access, Signal.MOOD, from.minusDays(1), to)).stream()
          .filter(day -> !day.date().isBefore(from))
          .toList();
    }
    return signal.equals(CheckInCharts.TOGETHER)
        ? together(access, from, to)
        : said(access, signal, from, to);
  }

  private List<DayMean> said(CareAccess access, Signal signal, LocalDate from, LocalDate to) {
    return DayMean.of(
        record.read(access, signal, from, to).stream()
            .map(one -> new Moment(one.day(), one.value()))
            .toList());
  }

  private List<DayMean> together(CareAccess access, LocalDate from, LocalDate to) {
    Map<Signal, Composite.Part> parts =
        CheckInCharts.parts(record.signals(access), choices.watchedOf(access.person()));
    return parts.size() < 2
        ? List.of()
        : new Composite(List.copyOf(parts.values()))
            .over(parts.keySet().stream().map(part -> said(access, part, from, to)).toList());
  }
}
