package org.evenkeel.server.safety;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.assessment.WhoReads;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.safety.Shift.Part;
import org.springframework.stereotype.Component;

/// Who reads an answer, as the roster knows it: those on duty now, or when the clinic opens next.
@Component
class RosterReaders implements WhoReads {
  private final Roster roster;
  private final AlertPath alerts;
  private final Accounts accounts;
  private final InstantSource clock;

  RosterReaders(Roster roster, AlertPath alerts, Accounts accounts, InstantSource clock) {
    this.roster = roster;
    this.alerts = alerts;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public Readers of(PersonId person) {
    Rota rota = roster.now();
    Instant now = clock.instant();
    Optional<Instant> next = rota.nextOpening(now);
    return next.map(opens -> new Readers(names(rota, opens), next, alerts.faults(now).isEmpty()))
        .orElseGet(Readers::nobody);
  }

  @Override
  public boolean mayAskAboutSafety() {
    return roster.mayAskAboutSafety();
  }

  private List<String> names(Rota rota, Instant opens) {
    return rota.on(opens, Part.DUTY).stream()
        .map(span -> span.shift().clinician())
        .distinct()
        .map(accounts::find)
        .flatMap(Optional::stream)
        .map(Account::name)
        .toList();
  }
}
