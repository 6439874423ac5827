package org.evenkeel.wearablefiles;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What FIT messages say about a body: heart rate, beats, steps, temperature, weight.
///
/// A FIT time counts seconds from the last day of 1989 in UTC, so a sample's instant is certain and
/// its zone is not known. A time below 0x10000000 counts from when the device was switched on.
final class Fit {

  private static final long EPOCH = 631_065_600;
  private static final long FIRST_REAL_TIME = 0x10000000;
  private static final long LAST_TIME = 0xffffffffL;
  private static final long LONGEST_BEAT = 60_000;
  private static final int TIME = 253;
  private static final Duration FARTHEST = Duration.ofSeconds(5);

  private static final int FILE_ID = 0;
  private static final int RECORD = 20;
  private static final int WEIGHT = 30;
  private static final int MONITORING = 55;
  private static final int BEATS = 78;
  private static final int RESPIRATION = 297;

  private final Tally tally;
  private Device device = new Device("FIT", "", "");
  private long lastTime = FitMessage.NONE;
  private Instant lastBeat = Instant.EPOCH;

  private Fit(Tally tally) {
    this.tally = tally;
  }

  static Optional<FileTrouble> read(InputStream in, Tally tally) throws IOException {
    Fit fit = new Fit(tally);
    try {
      new FitDecoder(new FitBytes(new BufferedInputStream(in, 1 << 16)), fit::message).read();
      return Optional.empty();
    } catch (Stopped stopped) {
      return Optional.of(stopped.trouble());
    }
  }

  private void message(FitMessage message) throws Stopped {
    long time = message.value(TIME);
    lastTime = time == FitMessage.NONE ? lastTime : time;
    switch (message.kind()) {
      case FILE_ID -> identify(message);
      case RECORD -> {
        take(message, BodyStream.HEART_RATE, 3, 1, time);
        take(message, BodyStream.TEMPERATURE, 139, .01, time);
      }
      case WEIGHT -> take(message, BodyStream.BODY_WEIGHT, 0, .01, time);
      case MONITORING -> monitoring(message);
      case BEATS -> beats(message);
      case RESPIRATION -> take(message, BodyStream.BREATHING_RATE, 0, .01, time);
      default -> tally.passOver();
    }
  }

  /// Maker and product by their numbers; a FIT file has no names for them.
  private void identify(FitMessage message) throws Stopped {
    device = new Device("FIT", word("maker", message.value(1)), word("product", message.value(2)));
    tally.passOver();
  }

  private static String word(String name, long number) {
    return number == FitMessage.NONE ? "" : name + " " + number;
  }

  private void take(FitMessage message, BodyStream stream, int field, double factor, long time)
      throws Stopped {
    long value = message.value(field);
    if (value == FitMessage.NONE) {
      tally.passOver();
    } else {
      take(stream, value * factor, time);
    }
  }

  private void take(BodyStream stream, double value, long time) throws Stopped {
    if (time == FitMessage.NONE) {
      tally.refuse(RecordTrouble.NO_TIME, 0);
    } else if (!isReal(time)) {
      tally.refuse(RecordTrouble.CLOCK_NOT_SET, 0);
    } else {
      Instant at = Instant.ofEpochSecond(EPOCH + time);
      tally.take(new BodySample(stream, device, at, at, value, 0, ZoneKnown.UNKNOWN), 0);
    }
  }

  /// The last 16 bits of the time stand alone where the rest did not change.
  private void monitoring(FitMessage message) throws Stopped {
    long low = message.value(26);
    if (message.value(TIME) == FitMessage.NONE
        && low != FitMessage.NONE
        && lastTime != FitMessage.NONE) {
      lastTime += (low - (lastTime & 0xffff)) & 0xffff;
    }
    take(message, BodyStream.HEART_RATE, 27, 1, lastTime);
  }

  /// A message holds a few times between beats, in thousandths of a second. Beats follow one
  /// another; the message's time, whole seconds, holds them where they are.
  private void beats(FitMessage message) throws Stopped {
    for (long interval : message.all(0)) {
      if (interval != FitMessage.NONE) {
        beat(interval);
      }
    }
  }

  private void beat(long interval) throws Stopped {
    if (!isReal(lastTime)) {
      take(BodyStream.BEAT_INTERVAL, interval, lastTime);
      return;
    }
    if (interval <= 0 || interval > LONGEST_BEAT) {
      tally.refuse(RecordTrouble.NOT_PLAUSIBLE, 0);
      return;
    }
    Instant told = Instant.ofEpochSecond(EPOCH + lastTime);
    boolean follows = Duration.between(told, lastBeat).abs().compareTo(FARTHEST) <= 0;
    Instant from = follows ? lastBeat : told;
    lastBeat = from.plusMillis(interval);
    tally.take(
        new BodySample(
            BodyStream.BEAT_INTERVAL, device, from, lastBeat, interval, 0, ZoneKnown.UNKNOWN),
        0);
  }

  private static boolean isReal(long time) {
    return time >= FIRST_REAL_TIME && time <= LAST_TIME;
  }
}
