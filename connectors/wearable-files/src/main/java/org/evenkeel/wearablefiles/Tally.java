package org.evenkeel.wearablefiles;

import java.time.Instant;
import java.util.Optional;

/// Hands records on, and counts them.
final class Tally {

  private static final long TELL_EVERY = 4096;

  private final WearableConsumer consumer;
  private final WearableLimits limits;
  private final Instant latest;
  private final Progress progress;
  private long samples;
  private long refused;
  private long passedOver;

  /// How much of the file was read.
  interface Progress {
    double share();
  }

  /// @param latest moments after it have not come yet
  Tally(WearableConsumer consumer, WearableLimits limits, Instant latest, Progress progress) {
    this.consumer = consumer;
    this.limits = limits;
    this.latest = latest;
    this.progress = progress;
  }

  void take(BodySample sample, long line) throws Stopped {
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
    refused++;
    consumer.refused(new RefusedRecord(records(), line, trouble));
    count();
  }

  void passOver() throws Stopped {
    passedOver++;
    count();
  }

  private void count() throws Stopped {
    if (records() % TELL_EVERY == 0) {
      consumer.progress(progress.share());
    }
    if (records() > limits.records()) {
      throw new Stopped(FileTrouble.TOO_MANY_RECORDS);
    }
  }

  private long records() {
    return samples + refused + passedOver;
  }

  WearableReading reading(WearableFormat format, Optional<FileTrouble> stopped) {
    consumer.progress(stopped.isPresent() ? progress.share() : 1);
    return new WearableReading(Optional.of(format), samples, refused, passedOver, stopped);
  }
}
