package org.evenkeel.diaryfiles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Counts what a reading would give.
final class TrialRun implements DiaryConsumer {

  private static final Instant LONG_AGO =
      LocalDate.of(1990, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

  private final List<RefusedLine> troubles = new ArrayList<>();
  private long[] keys = new long[1024];
  private int moments;
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;
  private long unreadCells;
  private long clockDecisions;
  private long future;
  private long firstFutureLine;
  private long longAgo;
  private long firstLongAgoLine;

  @Override
  public void moment(DiaryMoment moment) {
    remember(moment.key().getLeastSignificantBits());
    first = moment.instant().isBefore(first) ? moment.instant() : first;
    last = moment.instant().isAfter(last) ? moment.instant() : last;
    clockDecisions += moment.clock() == ClockReading.PLAIN ? 0 : 1;
    unreadCells += moment.unread().size();
    moment.unread().forEach(trouble -> show(new RefusedLine(moment.line(), trouble)));
    if (moment.instant().isBefore(LONG_AGO)) {
      longAgo++;
      firstLongAgoLine = longAgo == 1 ? moment.line() : firstLongAgoLine;
    }
  }

  @Override
  public void refused(RefusedLine refusal) {
    show(refusal);
    if (refusal.trouble() instanceof LineTrouble.InTheFuture) {
      future++;
      firstFutureLine = future == 1 ? refusal.line() : firstFutureLine;
    }
  }

  DiaryTrial result(DiaryReading reading) {
    return new DiaryTrial(
        reading, first, last, repeated(), unreadCells, clockDecisions, List.copyOf(troubles));
  }

  List<DiaryWarning> warnings() {
    List<DiaryWarning> warnings = new ArrayList<>();
    if (future > 0) {
      warnings.add(new DiaryWarning.InTheFuture(future, firstFutureLine));
    }
    if (longAgo > 0) {
      warnings.add(new DiaryWarning.LongAgo(longAgo, firstLongAgoLine));
    }
    if (repeated() > 0) {
      warnings.add(new DiaryWarning.Repeated(repeated()));
    }
    return warnings;
  }

  private void show(RefusedLine trouble) {
    if (troubles.size() < DiaryTrial.TROUBLES_SHOWN) {
      troubles.add(trouble);
    }
  }

  private void remember(long key) {
    keys = moments == keys.length ? Arrays.copyOf(keys, moments * 2) : keys;
    keys[moments++] = key;
  }

  private long repeated() {
    long[] sorted = Arrays.copyOf(keys, moments);
    Arrays.sort(sorted);
    long repeats = 0;
    for (int i = 1; i < sorted.length; i++) {
      repeats += sorted[i] == sorted[i - 1] ? 1 : 0;
    }
    return repeats;
  }
}
