package org.evenkeel.wearablefiles;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Hands records on, and counts them.
final class Tally {

  private static final long TELL_EVERY = 4096;

  private final WearableConsumer consumer;
  private final WearableLimits limits;
  private final Instant latest;
  private final Set<BodyStream> only;
  private final Checkpoint after;
  private final Meter meter;
  private final long skipped;
  private long records;
  private long samples;
  private long refused;
  private long before;

  /// @param latest moments after it have not come yet
  /// @param only streams that are handed on
  /// @param after of the file that is read
  Tally(
      WearableConsumer consumer,
      WearableLimits limits,
      Instant latest,
      Set<BodyStream> only,
      Checkpoint after,
      Meter meter) {
    this.consumer = consumer;
    this.limits = limits;
    this.latest = latest;
    this.only = only;
    this.after = after;
    this.skipped = after.records();
    this.meter = meter;
  }

  /// Whether a record of this stream needs to be understood at all. One that does not is
  /// [#passOver]ed.
  boolean wants(BodyStream stream) {
    return records >= skipped && only.contains(stream);
  }

  void take(BodySample sample, long line) throws Stopped {
    if (!wants(sample.stream())) {
      passOver();
      return;
    }
    Optional<RecordTrouble> trouble = Plausible.trouble(sample, latest);
    if (trouble.isPresent()) {
      refuse(trouble.get(), line);
    } else {
      samples++;
      consumer.sample(sample);
      count();
    }
  }

  void refuse(RecordTrouble trouble, long line) throws Stopped {
    if (records < skipped) {
      passOver();
      return;
    }
    refused++;
    consumer.refused(new RefusedRecord(records + 1, line, trouble));
    count();
  }

  void passOver() throws Stopped {
    before += records < skipped ? 1 : 0;
    count();
  }

  private void count() throws Stopped {
    records++;
    if (records % TELL_EVERY == 0) {
      consumer.progress(progress());
    }
    if (records > limits.records()) {
      throw new Stopped(FileTrouble.TOO_MANY_RECORDS);
    }
  }

  private WearableProgress progress() {
    return new WearableProgress(
        meter.count(),
        meter.total(),
        new Checkpoint(after.fingerprint(), Math.max(records, skipped)));
  }

  WearableReading reading(WearableFormat format, Optional<FileTrouble> stopped) {
    WearableProgress last = progress();
    consumer.progress(
        stopped.isPresent()
            ? last
            : new WearableProgress(last.bytes(), last.bytes(), last.checkpoint()));
    return new WearableReading(
        Optional.of(format),
        samples,
        refused,
        records - samples - refused - before,
        before,
        stopped);
  }
}
