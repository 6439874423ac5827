package org.evenkeel.server.wearable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.biosignals.Cosinor;
import org.evenkeel.biosignals.RestActivity;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.wearable.KindTold.Regularity;
import org.evenkeel.server.web.chart.DayValue;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.OneAtATime;
import org.springframework.stereotype.Component;

/// Puts what was measured on a page, up to the last day there is.
@Component
class TellingOfABody {
  private static final int WEEKS = 9;
  private static final int RHYTHM_DAYS = 14;

  private final DaysToTell days;
  private final Chunks chunks;
  private final Devices devices;
  private final Record record;

  TellingOfABody(DaysToTell days, Chunks chunks, Devices devices, Record record) {
    this.days = days;
    this.chunks = chunks;
    this.devices = devices;
    this.record = record;
  }

  /// The weeks up to today, or up to the last measured day where none of them has one.
  KindTold of(CareAccess access, BodyKind kind, LocalDate today, ZoneId zone) {
    LocalDate to = last(access, kind, today);
    LocalDate from = to.minusWeeks(WEEKS).plusDays(1);
    List<MeasureTold> measures =
        Arrays.stream(Measure.values())
            .filter(measure -> measure.kind() == kind)
            .map(measure -> told(access, measure, from, to))
            .filter(measure -> !measure.days().isEmpty())
            .toList();
    return new KindTold(
        from,
        to,
        measures,
        days.of(access, kind, from, to),
        kind == BodyKind.MOVEMENT ? rhythm(access, to, zone) : Optional.empty(),
        kind == BodyKind.SLEEP ? regularity(access, to, zone) : Optional.empty());
  }

  private LocalDate last(CareAccess access, BodyKind kind, LocalDate today) {
    List<DaySummary.Basis> all = days.of(access, kind, LocalDate.EPOCH, today);
    boolean lately = !all.isEmpty() && all.getLast().day().isAfter(today.minusWeeks(WEEKS));
    return all.isEmpty() || lately ? today : all.getLast().day();
  }

  private MeasureTold told(CareAccess access, Measure measure, LocalDate from, LocalDate to) {
    return new MeasureTold(
        measure,
        record.read(access, measure.signal(), from, to).stream()
            .map(one -> new DayValue(one.day(), one.value()))
            .toList(),
        to);
  }

  /// Of steps and counts by the hour; an hour in which nothing was measured is not known.
  private Optional<RhythmTold> rhythm(CareAccess access, LocalDate to, ZoneId zone) {
    LocalDate from = to.minusDays(RHYTHM_DAYS - 1L);
    double[] hours = new double[RHYTHM_DAYS * 24];
    Arrays.fill(hours, Double.NaN);
    Instant begin = from.atStartOfDay(zone).toInstant();
    reconciled(access, rhythmic(access), from, to)
        .forEach(sample -> add(hours, ChronoUnit.HOURS.between(begin, sample.from()), sample));
    RestActivity rhythm = RestActivity.of(hours, 1);
    boolean known =
        Stream.of(rhythm.interdailyStability(), rhythm.leastActive(), rhythm.mostActive())
            .allMatch(Double::isFinite);
    return known && rhythm.isEnough() && measuredHours(hours) >= RestActivity.DAYS_NEEDED * 16
        ? Optional.of(new RhythmTold(rhythm, Cosinor.of(hours, 1)))
        : Optional.empty();
  }

  /// Movement and pulse show when a device was worn without sleep, where they may be looked at.
  private Optional<Regularity> regularity(CareAccess access, LocalDate to, ZoneId zone) {
    LocalDate from = to.minusDays(RHYTHM_DAYS - 1L);
    OptionalDouble index =
        RegularityOfSleep.of(
            from.atStartOfDay(zone).toInstant(),
            RHYTHM_DAYS,
            reconciled(access, Set.of(BodyStream.SLEEP), from, to),
            worn(access, from, to));
    return index.isPresent()
        ? Optional.of(new Regularity(index.getAsDouble(), RHYTHM_DAYS))
        : Optional.empty();
  }

  private List<BodySample> worn(CareAccess access, LocalDate from, LocalDate to) {
    Set<BodyStream> streams = EnumSet.noneOf(BodyStream.class);
    if (access.opens(BodyKind.MOVEMENT.data())) {
      streams.addAll(Set.of(BodyStream.STEPS, BodyStream.ACTIVITY_COUNT));
    }
    if (access.opens(BodyKind.HEART.data())) {
      streams.add(BodyStream.HEART_RATE);
    }
    return streams.isEmpty() ? List.of() : reconciled(access, streams, from, to);
  }

  private static long measuredHours(double[] hours) {
    return Arrays.stream(hours).filter(Double::isFinite).count();
  }

  /// The heart's rate tells that something was worn while nothing moved.
  private static Set<BodyStream> rhythmic(CareAccess access) {
    Set<BodyStream> streams = EnumSet.of(BodyStream.STEPS, BodyStream.ACTIVITY_COUNT);
    if (access.opens(BodyKind.HEART.data())) {
      streams.add(BodyStream.HEART_RATE);
    }
    return streams;
  }

  private List<BodySample> reconciled(
      CareAccess access, Set<BodyStream> streams, LocalDate from, LocalDate to) {
    return OneAtATime.preferring(devices.preferred(access.person()))
        .of(chunks.read(access, streams, from.minusDays(1), to.plusDays(1)))
        .kept();
  }

  private static void add(double[] hours, long hour, BodySample sample) {
    if (hour >= 0 && hour < hours.length) {
      double before = Double.isNaN(hours[(int) hour]) ? 0 : hours[(int) hour];
      boolean moves = BodyKind.of(sample.stream()) == BodyKind.MOVEMENT;
      hours[(int) hour] = before + (moves ? sample.value() : 0);
    }
  }
}
