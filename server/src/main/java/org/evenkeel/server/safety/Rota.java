package org.evenkeel.server.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.server.safety.Shift.Part;

/// A roster at rest: every question about it has an answer from these shifts and closed days alone.
///
/// Somebody of the *duty* part must be there for the clinic to count as open.
///
/// @param closed days on which no shift begins, in each shift's own zone
public record Rota(List<Shift> shifts, Set<LocalDate> closed) {
  /// How far ahead an opening is looked for.
  private static final int DAYS_AHEAD = 35;

  public Rota {
    shifts = List.copyOf(shifts);
    closed = Set.copyOf(closed);
  }

  /// A time without anybody on duty.
  public record Gap(Instant from, Instant until) {}

  public boolean isEmpty() {
    return shifts.stream().noneMatch(shift -> shift.part() == Part.DUTY);
  }

  /// Who is there at a moment, in this part, soonest to leave last.
  public List<Span> on(Instant moment, Part part) {
    return spans(moment, part)
        .filter(span -> span.covers(moment))
        .sorted(Comparator.comparing(Span::until).reversed())
        .toList();
  }

  public boolean covers(Instant moment) {
    return !on(moment, Part.DUTY).isEmpty();
  }

  /// Until when somebody is on duty without a break; empty when nobody is now.
  public Optional<Instant> openUntil(Instant moment) {
    Optional<Instant> until = Optional.empty();
    Instant reached = moment;
    for (Span span : inOrder(moment)) {
      if (span.covers(reached)) {
        reached = span.until();
        until = Optional.of(reached);
      }
    }
    return until;
  }

  /// When somebody comes on duty next, at this moment or later; the moment itself while somebody
  /// is.
  public Optional<Instant> nextOpening(Instant moment) {
    return covers(moment)
        ? Optional.of(moment)
        : inOrder(moment).stream()
            .map(Span::from)
            .filter(from -> !from.isBefore(moment))
            .findFirst();
  }

  /// By when a human can have been in touch: so long after `moment` while the clinic is open, else
  /// so long after it opens. When it closes sooner than that, by the time it closes, unless less
  /// than `least` is left: then after the next opening. Empty when it never opens.
  public Optional<Instant> due(Instant moment, Duration within, Duration least) {
    Optional<Instant> until = openUntil(moment);
    if (until.isPresent() && !until.get().isBefore(moment.plus(least))) {
      return Optional.of(earlier(moment.plus(within), until.get()));
    }
    return nextOpening(until.orElse(moment))
        .map(opens -> earlier(opens.plus(within), openUntil(opens).orElse(opens)));
  }

  /// The times without duty between two moments.
  public List<Gap> gaps(Instant from, Instant until) {
    List<Gap> gaps = new ArrayList<>();
    Instant reached = from;
    while (reached.isBefore(until)) {
      Instant opens = earlier(nextOpening(reached).orElse(until), until);
      if (reached.isBefore(opens)) {
        gaps.add(new Gap(reached, opens));
      }
      reached = openUntil(opens).orElse(until);
    }
    return gaps;
  }

  private List<Span> inOrder(Instant moment) {
    return spans(moment, Part.DUTY)
        .filter(span -> span.until().isAfter(moment))
        .sorted(Comparator.comparing(Span::from).thenComparing(Span::until))
        .toList();
  }

  private Stream<Span> spans(Instant moment, Part part) {
    return shifts.stream()
        .filter(shift -> shift.part() == part)
        .flatMap(shift -> spans(moment, shift));
  }

  private Stream<Span> spans(Instant moment, Shift shift) {
    LocalDate start = LocalDate.ofInstant(moment, shift.zone()).minusDays(2);
    return start
        .datesUntil(start.plusDays(DAYS_AHEAD))
        .filter(date -> date.getDayOfWeek() == shift.day() && !closed.contains(date))
        .map(shift::on);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
