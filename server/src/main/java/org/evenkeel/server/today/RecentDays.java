package org.evenkeel.server.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenkeel.server.checkin.KeptCheckIn;
import org.evenkeel.server.web.Ui;

/// What a person said in the last ten days, oldest first.
record RecentDays(LocalDate today, List<KeptCheckIn> checkIns) {
  static final int DAYS = 10;

  RecentDays {
    checkIns = List.copyOf(checkIns);
  }

  /// Whether a day lies before all of these.
  boolean before(LocalDate day) {
    return !day.isAfter(today.minusDays(DAYS));
  }

  /// The last check-in of today, by the clock on the wall here.
  Optional<KeptCheckIn> latestToday(Ui ui) {
    return checkIns.reversed().stream()
        .filter(kept -> ui.dayOf(kept.at()).equals(today))
        .findFirst();
  }

  /// The moods of each day from a day on, in the order they were said. A day without one is left
  /// out.
  SortedMap<LocalDate, List<Integer>> moods(LocalDate from) {
    SortedMap<LocalDate, List<Integer>> moods = new TreeMap<>();
    for (KeptCheckIn kept : checkIns) {
      kept.mood()
          .filter(mood -> !kept.day().isBefore(from))
          .ifPresent(mood -> moods.computeIfAbsent(day(kept), none -> new ArrayList<>()).add(mood));
    }
    return moods;
  }

  /// A day that has not begun here yet counts as today.
  private LocalDate day(KeptCheckIn kept) {
    return kept.day().isAfter(today) ? today : kept.day();
  }
}
