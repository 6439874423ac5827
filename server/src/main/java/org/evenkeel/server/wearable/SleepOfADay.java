package org.evenkeel.server.wearable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenkeel.biosignals.Night;
import org.evenkeel.biosignals.SleepWake;
import org.evenkeel.biosignals.Verdicts;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.SleepStage;

/// The main sleep of a day, minute by minute, from what a device calls its stretches.
///
/// Stretches less than an hour apart are one sleep; the one with most time asleep is the main one.
/// A minute that no stretch covers is unknown; within one sleep a stretch awake counts before one
/// asleep, and both before one in bed.
///
/// **What this tells you, and what it does not.** It is the maker's own reading of movement and
/// pulse, told in hours. Such readings make sleep longer and lying awake shorter than they were;
/// half an hour of error a night is usual. It knows nothing of how rested somebody is.
///
/// @param from the first minute
/// @param minutes from there on
record SleepOfADay(Instant from, Verdicts minutes) {
  private static final Duration APART = Duration.ofHours(1);
  private static final int LONGEST = 24 * 60;

  /// @param stretches of the day, reconciled
  static Optional<SleepOfADay> of(List<BodySample> stretches) {
    return sleeps(stretches).stream()
        .filter(sleep -> asleep(sleep) > 0)
        .max(Comparator.comparingLong(SleepOfADay::asleep))
        .map(SleepOfADay::drawn)
        .filter(sleep -> Night.of(sleep.minutes()).isPresent());
  }

  private static List<List<BodySample>> sleeps(List<BodySample> stretches) {
    List<List<BodySample>> sleeps = new ArrayList<>();
    Instant end = Instant.MIN;
    for (BodySample stretch :
        stretches.stream().sorted(Comparator.comparing(BodySample::from)).toList()) {
      if (sleeps.isEmpty() || Duration.between(end, stretch.from()).compareTo(APART) >= 0) {
        sleeps.add(new ArrayList<>());
        end = stretch.to();
      }
      sleeps.getLast().add(stretch);
      end = stretch.to().isAfter(end) ? stretch.to() : end;
    }
    return sleeps;
  }

  private static long asleep(List<BodySample> sleep) {
    return sleep.stream()
        .filter(stretch -> verdict(stretch) == SleepWake.ASLEEP)
        .mapToLong(stretch -> stretch.length().toSeconds())
        .sum();
  }

  static SleepWake verdict(BodySample stretch) {
    return switch (SleepStage.values()[(int) stretch.value()]) {
      case IN_BED, AWAKE -> SleepWake.AWAKE;
      case ASLEEP, LIGHT, DEEP, REM -> SleepWake.ASLEEP;
    };
  }

  private static SleepOfADay drawn(List<BodySample> sleep) {
    Instant from = sleep.getFirst().from().truncatedTo(ChronoUnit.MINUTES);
    Instant to = sleep.stream().map(BodySample::to).max(Comparator.naturalOrder()).orElseThrow();
    int length = (int) Math.min(LONGEST, Math.ceilDiv(Duration.between(from, to).toSeconds(), 60));
    SleepWake[] minutes = new SleepWake[Math.max(1, length)];
    Arrays.fill(minutes, SleepWake.UNKNOWN);
    sleep.stream()
        .sorted(Comparator.comparingInt(SleepOfADay::weight))
        .forEach(stretch -> draw(stretch, from, minutes));
    return new SleepOfADay(from, Verdicts.of(minutes));
  }

  static int weight(BodySample stretch) {
    return switch (SleepStage.values()[(int) stretch.value()]) {
      case IN_BED -> 0;
      case ASLEEP, LIGHT, DEEP, REM -> 1;
      case AWAKE -> 2;
    };
  }

  /// A minute goes to the stretch that lies across its middle.
  private static void draw(BodySample stretch, Instant from, SleepWake[] minutes) {
    long first = Math.ceilDiv(Duration.between(from, stretch.from()).toSeconds() - 30, 60);
    long before = Math.ceilDiv(Duration.between(from, stretch.to()).toSeconds() - 30, 60);
    for (long i = Math.max(0, first); i < Math.min(minutes.length, before); i++) {
      minutes[(int) i] = verdict(stretch);
    }
  }

  Night night() {
    return Night.of(minutes).orElseThrow();
  }

  Instant middle() {
    return from.plusSeconds(Math.round(night().middle() * 60));
  }
}
