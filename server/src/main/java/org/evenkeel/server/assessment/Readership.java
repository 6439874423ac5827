package org.evenkeel.server.assessment;

import org.evenkeel.server.assessment.WhoReads.Readers;
import org.evenkeel.server.identity.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks the roster who reads; a house without one has nobody.
@Component
class Readership {
  private final ObjectProvider<WhoReads> roster;

  Readership(ObjectProvider<WhoReads> roster) {
    this.roster = roster;
  }

  Readers of(PersonId person) {
    return roster.stream().findFirst().map(known -> known.of(person)).orElseGet(Readers::nobody);
  }
}
