package org.evenkeel.server.checkin;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;
import org.springframework.stereotype.Component;

/// Takes in, from a person's own copy, what a check-in said before they corrected it.
@Component
public class ReturningVersions {
  private final EarlierVersions earlier;

  ReturningVersions(EarlierVersions earlier) {
    this.earlier = earlier;
  }

  /// @param version what the check-in of this id said
  /// @param until when it was corrected
  /// @return whether it is new; false too where the check-in is not here
  public boolean bring(PersonId person, UUID id, CheckIn version, Instant until) {
    return earlier.bring(person, id, version, until);
  }
}
