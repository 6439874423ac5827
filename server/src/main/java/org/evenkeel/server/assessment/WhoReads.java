package org.evenkeel.server.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.identity.PersonId;

/// Who would read this person's answers, and when: told before the first question. The module that
/// keeps the roster answers; without one, nobody reads.
public interface WhoReads {
  Readers of(PersonId person);

  /// Whether questionnaires with a safety item may be begun here. A clinic without anybody to
  /// answer asks only where it has signed that it asks all the same.
  boolean mayAskAboutSafety();

  /// @param names as the person knows them; empty when nobody at a clinic reads
  /// @param next when one of them is on duty next: not after now when someone is on duty now, empty
  ///   where no hours are set
  /// @param alarmReaches whether somebody is told when an answer says that the person may not be
  ///   safe
  record Readers(List<String> names, Optional<Instant> next, boolean alarmReaches) {
    public Readers {
      names = List.copyOf(names);
    }

    public static Readers nobody() {
      return new Readers(List.of(), Optional.empty(), false);
    }
  }
}
