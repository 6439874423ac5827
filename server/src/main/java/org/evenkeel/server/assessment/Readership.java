package org.evenkeel.server.assessment;

import org.evenkeel.psychometrics.Instrument;
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

  /// Whether this questionnaire may be begun here.
  boolean mayAsk(Instrument instrument) {
    return instrument.safetyItems().isEmpty() || mayAskAboutSafety();
  }

  /// Whether anything may be asked here whose answer must reach a human at once.
  boolean mayAskAboutSafety() {
    return roster.stream().allMatch(WhoReads::mayAskAboutSafety);
  }

  Readers of(PersonId person) {
    return roster.stream().findFirst().map(known -> known.of(person)).orElseGet(Readers::nobody);
  }
}
