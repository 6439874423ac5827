package org.evenkeel.server.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenkeel.diaryfiles.DiaryConsumer;
import org.evenkeel.diaryfiles.DiaryMoment;
import org.evenkeel.diaryfiles.DiaryProgress;
import org.evenkeel.diaryfiles.Direction;
import org.evenkeel.diaryfiles.Rating;
import org.evenkeel.diaryfiles.RefusedLine;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.diary.DiaryImport.Progress;
import org.evenkeel.server.diary.DiaryImport.State;
import org.evenkeel.server.diary.Imports.Owned;
import org.evenkeel.server.diary.ReadingADiary.SomebodyElse;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.record.Signal.Better;

/// Takes what is read, some hundred rows at a time, and keeps each such step whole: moments,
/// observations, troubles, and the line it came to.
final class ReadingSteps implements DiaryConsumer {
  private static final int ROWS = 500;
  private static final int RATINGS = 10_000;

  private final Owned one;
  private final Imports imports;
  private final Moments moments;
  private final Troubles troubles;
  private final Record record;
  private final Consumer<Runnable> transaction;

  private final List<DiaryMoment> read = new ArrayList<>();
  private final List<Trouble> troubled = new ArrayList<>();
  private Progress kept;
  private long line;
  private long bytes;
  private long refused;
  private int ratings;

  /// @param transaction runs a step as a whole or not at all
  ReadingSteps(
      Owned one,
      Progress kept,
      Imports imports,
      Moments moments,
      Troubles troubles,
      Record record,
      Consumer<Runnable> transaction) {
    this.one = one;
    this.kept = kept;
    this.line = kept.line();
    this.bytes = kept.bytesRead();
    this.imports = imports;
    this.moments = moments;
    this.troubles = troubles;
    this.record = record;
    this.transaction = transaction;
  }

  @Override
  public void moment(DiaryMoment moment) {
    read.add(moment);
    moment.unread().forEach(why -> troubled.add(new Trouble(moment.line(), true, Sayings.of(why))));
    ratings += moment.ratings().size();
    dealtWith(moment.line());
  }

  @Override
  public void refused(RefusedLine refusal) {
    refused++;
    troubled.add(new Trouble(refusal.line(), false, Sayings.of(refusal.trouble())));
    dealtWith(refusal.line());
  }

  @Override
  public void progress(DiaryProgress progress) {
    bytes = progress.bytesRead();
  }

  private void dealtWith(long row) {
    line = row;
    if (read.size() + troubled.size() >= ROWS || ratings >= RATINGS) {
      transaction.accept(this::last);
    }
  }

  /// Keeps what has come together. To be called within a transaction.
  ///
  /// @throws SomebodyElse when the reading was stopped, or somebody else read on
  void last() {
    DiaryImport file = imports.waitFor(one).orElseThrow(SomebodyElse::new);
    if (file.state() != State.READING || file.progress().line() != kept.line()) {
      throw new SomebodyElse();
    }
    Map<UUID, DiaryMoment> fresh = moments.keepNew(one, read);
    record.keepQuietly(one.person(), observations(fresh));
    troubles.keep(one, line, troubled);
    Progress now = added(fresh.size());
    imports.progress(one, now);
    begin(now);
  }

  private Progress added(int fresh) {
    return new Progress(
        line,
        Math.max(bytes, kept.bytesRead()),
        kept.moments() + read.size(),
        kept.added() + fresh,
        kept.refused() + refused,
        kept.unread() + troubled.size() - refused);
  }

  private void begin(Progress now) {
    kept = now;
    read.clear();
    troubled.clear();
    refused = 0;
    ratings = 0;
  }

  private List<Observation> observations(Map<UUID, DiaryMoment> fresh) {
    return fresh.entrySet().stream()
        .flatMap(entry -> observations(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Stream<Observation> observations(UUID key, DiaryMoment moment) {
    return moment.ratings().entrySet().stream()
        .map(answer ->
            new Observation(
                new UUID(
                    key.getMostSignificantBits(),
                    key.getLeastSignificantBits() ^ answer.getKey().name().hashCode()),
                signal(answer.getKey()),
                answer.getValue(),
                moment.instant(),
                moment.zone(),
                ZoneKnown.valueOf(moment.zoneKnown().name()),
                ReadingADiary.source(one)));
  }

  private static Signal signal(Rating rating) {
    return new Signal(
        SignalNames.of(rating.label()),
        rating.scale().lowest(),
        rating.scale().highest(),
        better(rating.direction()),
        DataKind.DIARY);
  }

  private static Better better(Direction direction) {
    return switch (direction) {
      case HIGHER_IS_BETTER -> Better.HIGHER;
      case HIGHER_IS_WORSE -> Better.LOWER;
      case NOT_SAID -> Better.NEITHER;
    };
  }
}
