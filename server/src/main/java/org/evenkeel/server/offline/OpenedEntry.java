package org.evenkeel.server.offline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What an entry says, once it is open.
sealed interface OpenedEntry {
  /// The form of a check-in, field by field as it was filled in.
  record WrittenCheckIn(UUID id, When when, List<Field> fields) implements OpenedEntry {
    public WrittenCheckIn {
      Objects.requireNonNull(id);
      Objects.requireNonNull(when);
      fields = List.copyOf(fields);
    }
  }

  /// A questionnaire, as far as it was answered.
  ///
  /// @param fingerprint of the words that were shown
  record AnsweredQuestions(
      UUID assessment,
      String instrument,
      String language,
      String fingerprint,
      When when,
      boolean complete,
      List<Given> answers)
      implements OpenedEntry {
    public AnsweredQuestions {
      Objects.requireNonNull(assessment);
      Objects.requireNonNull(instrument);
      Objects.requireNonNull(language);
      Objects.requireNonNull(fingerprint);
      Objects.requireNonNull(when);
      answers = List.copyOf(answers);
    }
  }

  /// Somebody pressed "I am not safe".
  ///
  /// @param said one press of the button
  record SaidNotSafe(UUID said, When when) implements OpenedEntry {
    public SaidNotSafe {
      Objects.requireNonNull(said);
      Objects.requireNonNull(when);
    }
  }

  record Field(String name, String value) {
    public Field {
      Objects.requireNonNull(name);
      Objects.requireNonNull(value);
    }
  }

  /// @param code empty where the person would rather not say
  record Given(String item, Optional<Integer> code, Instant at) {
    public Given {
      Objects.requireNonNull(item);
      Objects.requireNonNull(at);
    }
  }

  /// @param at by the phone's clock
  record When(Instant at, ZoneId zone) {
    public When {
      Objects.requireNonNull(at);
      Objects.requireNonNull(zone);
    }
  }

  /// How far a phone's clock is from the house's.
  ///
  /// @param ahead of the phone's time, this much must be added to get the house's
  record Skew(Duration ahead, Instant now) {
    private static final Duration TRIFLE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofDays(400);

    static Skew between(Instant phone, Instant house) {
      Duration apart = Duration.between(phone, house);
      return new Skew(apart.abs().compareTo(TRIFLE) <= 0 ? Duration.ZERO : apart, house);
    }

    /// The moment by the house's clock. A moment that cannot be (still to come, or longer ago than
    /// any entry waits) becomes now: an entry is never lost over a wrong clock.
    Instant mended(Instant at) {
      Instant there = at.plus(ahead);
      boolean possible = !there.isAfter(now) && there.isAfter(now.minus(LONGEST_WAIT));
      return possible ? there : now;
    }
  }
}
