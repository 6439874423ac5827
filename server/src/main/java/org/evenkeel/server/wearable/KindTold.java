package org.evenkeel.server.wearable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One kind of measurement over some weeks.
///
/// @param measures that have a value on some day
/// @param basis what each day rests on, oldest first
/// @param rhythm of movement over the last two weeks, where enough of them was measured
/// @param regularity of sleep over the last two weeks, where enough of them was measured
public record KindTold(
    LocalDate from,
    LocalDate to,
    List<MeasureTold> measures,
    List<DaySummary.Basis> basis,
    Optional<RhythmTold> rhythm,
    Optional<Regularity> regularity) {
  public KindTold {
    measures = List.copyOf(measures);
    basis = List.copyOf(basis);
  }

  /// The sleep regularity index, −100 to 100, over so many days up to the last.
  public record Regularity(double index, int days) {}

  public boolean isEmpty() {
    return basis.isEmpty();
  }

  /// Days with some measurement.
  public int days() {
    return basis.size();
  }

  /// Days that were measured for 16 hours or more.
  public long wholeDays() {
    return basis.stream().filter(DaySummary.Basis::isWhole).count();
  }

  /// Hours measured in the middle one of these days.
  public double usualHours() {
    List<Integer> minutes = basis.stream().map(DaySummary.Basis::measured).sorted().toList();
    return minutes.get(minutes.size() / 2) / 60.0;
  }

  /// Days on which devices measured the same time.
  public long reconciledDays() {
    return basis.stream().filter(day -> day.gaveWay() > 0).count();
  }

  public long gaveWay() {
    return basis.stream().mapToLong(DaySummary.Basis::gaveWay).sum();
  }

  /// Days whose values can hardly be true.
  public List<LocalDate> oddDays() {
    return basis.stream().filter(DaySummary.Basis::odd).map(DaySummary.Basis::day).toList();
  }

  /// Days of whose measurements the zone is not told.
  public long guessedZones() {
    return basis.stream().filter(day -> !day.zones().equals("TOLD")).count();
  }

  /// Newest first.
  public List<DaySummary.Basis> latest(int most) {
    return basis.stream()
        .sorted(Comparator.comparing(DaySummary.Basis::day).reversed())
        .limit(most)
        .toList();
  }
}
