package org.evenkeel.wearablefiles;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes samples of what one maker's records say, and refuses those that say too little.
///
/// @param file the record's file within its archive; empty where it lies by itself
/// @param within the member whose list holds the record
record Taking(Tally tally, Moments moments, Device device, String file, String within) {

  Taking by(Device other) {
    return new Taking(tally, moments, other, file, within);
  }

  /// The file's own name, without the folders it lies in.
  String name() {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /// A value of one moment.
  void at(BodyStream stream, Optional<Moment> when, OptionalDouble value) throws Stopped {
    between(stream, when, when, value);
  }

  /// A value of a stretch that lasted so long.
  void lasting(BodyStream stream, Optional<Moment> from, Duration length, OptionalDouble value)
      throws Stopped {
    between(
        stream,
        from,
        from.map(begin -> new Moment(begin.at().plus(length), begin.offsetSeconds(), begin.zone())),
        value);
  }

  /// A value of a stretch.
  void between(BodyStream stream, Optional<Moment> from, Optional<Moment> to, OptionalDouble value)
      throws Stopped {
    if (from.isEmpty() || to.isEmpty()) {
      tally.refuse(RecordTrouble.NO_TIME, 0);
    } else if (value.isEmpty()) {
      tally.refuse(RecordTrouble.NOT_A_NUMBER, 0);
    } else if (to.get().at().isBefore(from.get().at())) {
      tally.refuse(RecordTrouble.ENDS_BEFORE_IT_BEGINS, 0);
    } else {
      Moment begin = from.get();
      tally.take(
          new BodySample(
              stream,
              device,
              begin.at(),
              to.get().at(),
              value.getAsDouble(),
              begin.offsetSeconds(),
              begin.zone()),
          0);
    }
  }

  /// A stage of a night; one that is not known is passed over.
  void stage(Optional<Moment> from, Duration length, Optional<SleepStage> stage) throws Stopped {
    if (stage.isEmpty()) {
      tally.passOver();
    } else {
      lasting(BodyStream.SLEEP, from, length, OptionalDouble.of(stage.get().ordinal()));
    }
  }

  void passOver() throws Stopped {
    tally.passOver();
  }

  /// A length in seconds; none where there is none or it is longer than ten years.
  static Duration seconds(OptionalDouble seconds) {
    double length = seconds.orElse(0);
    return Math.abs(length) < 3e8 ? Duration.ofMillis(Math.round(length * 1000)) : Duration.ZERO;
  }
}
