package org.evenkeel.server.prediction;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.insight.Courses;
import org.evenkeel.server.insight.ModelSwitch;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks the model of how courses end about one course, if two people have switched it on. What it
/// says is worked out when a page is opened and kept nowhere.
@Component
public class Foretelling {
  private static final Period COURSE = Period.ofYears(1);

  private final LearnedModels models;
  private final ObjectProvider<ModelSwitch> switches;
  private final Record record;
  private final InstantSource clock;

  Foretelling(
      LearnedModels models,
      ObjectProvider<ModelSwitch> switches,
      Record record,
      InstantSource clock) {
    this.models = models;
    this.switches = switches;
    this.record = record;
    this.clock = clock;
  }

  /// @throws org.evenkeel.server.consent.NotShared when the key does not open questionnaires
  public Foretold of(CareAccess access) {
    access.require(DataKind.QUESTIONNAIRES);
    if (switches.stream().noneMatch(one -> one.on(LearnedModel.POOR_END))) {
      return new Foretold.NotOn();
    }
    return models
        .newest(LearnedModel.POOR_END)
        .map(model -> of(access, model))
        .orElseGet(Foretold.NotOn::new);
  }

  private Foretold of(CareAccess access, LearnedModel model) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Observation> totals = read(access, CoursesToLearnFrom.INSTRUMENT, today.minus(COURSE));
    if (totals.size() < 2 || Courses.week(totals.getFirst().day(), today) < AtWeekFour.WEEK) {
      return new Foretold.TooEarly();
    }
    LocalDate begun = totals.getFirst().day();
    return new AtWeekFour(Courses.of(totals), anxiety(access, begun), daysCheckedIn(access, begun))
        .values()
        .<Foretold>map(values -> new Foretold.Asked(model, model.model().predict(values)))
        .orElseGet(Foretold.TooEarly::new);
  }

  private List<Observation> read(CareAccess access, String instrument, LocalDate from) {
    return record.signals(access).stream()
        .filter(signal -> signal.name().equals(instrument))
        .flatMap(signal -> record.read(access, signal, from, LocalDate.of(9999, 1, 1)).stream())
        .toList();
  }

  private OptionalDouble anxiety(CareAccess access, LocalDate begun) {
    return read(access, "gad-7", begun.minusDays(7)).stream()
        .filter(one -> !one.day().isAfter(begun.plusDays(7)))
        .mapToDouble(Observation::value)
        .findFirst();
  }

  /// Not known where check-ins are not shared: that is not the same as none.
  private double daysCheckedIn(CareAccess access, LocalDate begun) {
    return access.opens(DataKind.CHECK_INS)
        ? record.read(access, Signal.MOOD, begun, begun.plusDays(27)).stream()
            .map(Observation::day)
            .distinct()
            .count()
        : Double.NaN;
  }
}
