package org.evenkeel.server.wearable;

import static org.evenkeel.wearablefiles.BodyStream.BEAT_INTERVAL;
import static org.evenkeel.wearablefiles.BodyStream.BEAT_VARIABILITY;
import static org.evenkeel.wearablefiles.BodyStream.HEART_RATE;
import static org.evenkeel.wearablefiles.BodyStream.RESTING_HEART_RATE;
import static org.evenkeel.wearablefiles.BodyStream.SLEEP;
import static org.evenkeel.wearablefiles.BodyStream.STEPS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.biosignals.Night;
import org.evenkeel.biosignals.SleepWake;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.Device;
import org.evenkeel.wearablefiles.OneAtATime;
import org.evenkeel.wearablefiles.SleepDay;
import org.evenkeel.wearablefiles.ZoneKnown;

/// One person's day in a few numbers.
///
/// Devices that measured the same time are reconciled first; a night counts for the day on which
/// its sleeper got up; a minute counts as measured when a measurement lies in it or less than ten
/// minutes before it, so that hours in which nothing was worn stay empty.
final class SummingUpADay {
  private static final Duration STILL_WORN = Duration.ofMinutes(10);
  private static final int EVENING = 18;

  private final LocalDate day;
  private final ZoneId zone;
  private final OneAtATime reconciling;
  private final List<BodySample> around;

  /// @param zone of the person, for measurements that do not tell theirs
  /// @param preferred devices that count before the others
  /// @param around measurements of that day, the one before and the one after
  SummingUpADay(LocalDate day, ZoneId zone, List<Device> preferred, List<BodySample> around) {
    this.day = day;
    this.zone = zone;
    this.reconciling = OneAtATime.preferring(preferred);
    this.around = List.copyOf(around);
  }

  /// The kinds of which something was measured.
  List<DaySummary> summed() {
    OneAtATime.Reconciled sleep = reconciled(around.stream().filter(this::isOfTheNight).toList());
    OneAtATime.Reconciled rest =
        reconciled(
            around.stream().filter(one -> one.stream() != SLEEP).filter(this::isOfTheDay).toList());
    Optional<SleepOfADay> night = SleepOfADay.of(sleep.kept());
    return Stream.of(night.map(main -> sleep(main, sleep)), movement(rest), heart(rest, night))
        .flatMap(Optional::stream)
        .toList();
  }

  private OneAtATime.Reconciled reconciled(List<BodySample> samples) {
    return reconciling.of(samples);
  }

  private boolean isOfTheNight(BodySample one) {
    return one.stream() == SLEEP && SleepDay.of(one.from(), one.to(), zone(one)).equals(day);
  }

  private boolean isOfTheDay(BodySample one) {
    return LocalDate.ofInstant(one.from(), zone(one)).equals(day);
  }

  /// Where a file does not say where the clock stood, the person's own zone counts.
  private ZoneId zone(BodySample one) {
    return one.zone() == ZoneKnown.TOLD ? ZoneOffset.ofTotalSeconds(one.offsetSeconds()) : zone;
  }

  private DaySummary sleep(SleepOfADay main, OneAtATime.Reconciled samples) {
    Night night = main.night();
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.SLEEP_HOURS, night.asleep() / 60.0);
    values.put(Measure.SLEEP_SHARE, 100 * night.efficiency());
    values.put(Measure.SLEEP_MIDDLE, sinceEvening(main.middle(), samples.kept().getFirst()));
    int measured = main.minutes().minutes() - main.minutes().count(SleepWake.UNKNOWN);
    return summary(BodyKind.SLEEP, "stages", values, measured, samples, odd(night));
  }

  private double sinceEvening(Instant middle, BodySample like) {
    double hour = middle.atZone(zone(like)).toLocalTime().toSecondOfDay() / 3600.0;
    return (hour - EVENING + 24) % 24;
  }

  private static boolean odd(Night night) {
    return night.asleep() < 60 || night.asleep() > 16 * 60;
  }

  private Optional<DaySummary> movement(OneAtATime.Reconciled samples) {
    List<BodySample> steps = of(samples, STEPS);
    boolean moved =
        samples.kept().stream().anyMatch(one -> BodyKind.of(one.stream()) == BodyKind.MOVEMENT);
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    double sum = steps.stream().mapToDouble(BodySample::value).sum();
    if (!steps.isEmpty()) {
      values.put(Measure.STEPS, sum);
    }
    return moved
        ? Optional.of(
            summary(
                BodyKind.MOVEMENT,
                "sum",
                values,
                worn(samples.kept()),
                only(samples, BodyKind.MOVEMENT),
                sum > 70_000))
        : Optional.empty();
  }

  private Optional<DaySummary> heart(OneAtATime.Reconciled samples, Optional<SleepOfADay> night) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    List<BodySample> rates = around.stream().filter(one -> one.stream() == HEART_RATE).toList();
    Optional<Double> asleep =
        night.flatMap(main -> HeartOfADay.resting(reconciled(rates).kept(), main));
    asleep
        .or(() -> mean(of(samples, RESTING_HEART_RATE)))
        .ifPresent(rate -> values.put(Measure.RESTING_RATE, rate));
    HeartOfADay.spread(of(samples, BEAT_INTERVAL))
        .ifPresent(spread -> values.put(Measure.BEAT_SPREAD, spread));
    mean(of(samples, BEAT_VARIABILITY))
        .ifPresent(spread -> values.put(Measure.MAKERS_SPREAD, spread));
    OneAtATime.Reconciled own = only(samples, BodyKind.HEART);
    double rate = values.getOrDefault(Measure.RESTING_RATE, 60.0);
    return own.kept().isEmpty()
        ? Optional.empty()
        : Optional.of(
            summary(
                BodyKind.HEART,
                asleep.isPresent() ? "lowest-five-asleep" : "makers",
                values,
                worn(own.kept()),
                own,
                rate < 30 || rate > 130));
  }

  private static Optional<Double> mean(List<BodySample> samples) {
    return HeartOfADay.mean(samples).stream().boxed().findFirst();
  }

  private static List<BodySample> of(OneAtATime.Reconciled samples, BodyStream stream) {
    return samples.kept().stream().filter(one -> one.stream() == stream).toList();
  }

  private static OneAtATime.Reconciled only(OneAtATime.Reconciled samples, BodyKind kind) {
    return new OneAtATime.Reconciled(
        samples.kept().stream().filter(one -> BodyKind.of(one.stream()) == kind).toList(),
        samples.leftOut().stream()
            .filter(one -> BodyKind.of(one.leftOut().stream()) == kind)
            .toList());
  }

  /// Minutes of the day that were measured.
  private int worn(List<BodySample> samples) {
    BitSet minutes = new BitSet(24 * 60);
    for (BodySample one : samples) {
      Instant midnight = day.atStartOfDay(zone(one)).toInstant();
      Instant until = later(one.to(), one.from().plus(STILL_WORN));
      long first = Duration.between(midnight, one.from()).toMinutes();
      long before = Math.ceilDiv(Duration.between(midnight, until).toSeconds(), 60);
      minutes.set((int) Math.clamp(first, 0, 1440), (int) Math.clamp(before, 0, 1440));
    }
    return minutes.cardinality();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private DaySummary summary(
      BodyKind kind,
      String algorithm,
      Map<Measure, Double> values,
      int measured,
      OneAtATime.Reconciled samples,
      boolean odd) {
    List<BodySample> all = new ArrayList<>(samples.kept());
    samples.leftOut().forEach(gave -> all.add(gave.leftOut()));
    return new DaySummary(
        kind,
        day,
        values,
        algorithm,
        measured,
        (int) all.stream().map(BodySample::device).distinct().count(),
        samples.leftOut().size(),
        odd,
        all.stream()
            .map(one -> one.zone().name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" ")));
  }
}
