package org.evenkeel.server.caseload;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.caseload.DeskPage.OnDuty;
import org.evenkeel.server.caseload.DeskPage.OnDuty.Here;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.safety.Roster;
import org.evenkeel.server.safety.Rota;
import org.evenkeel.server.safety.Shift;
import org.evenkeel.server.safety.Span;
import org.springframework.stereotype.Component;

/// Who is on the roster at a moment, by name.
@Component
class WhoIsHere {
  private final Roster roster;
  private final Accounts accounts;

  WhoIsHere(Roster roster, Accounts accounts) {
    this.roster = roster;
    this.accounts = accounts;
  }

  OnDuty at(Instant now, AccountId me) {
    Rota rota = roster.now();
    Map<AccountId, Account> staff = staff();
    return new OnDuty(
        Arrays.stream(Shift.Part.values())
            .flatMap(part -> rota.on(now, part).stream())
            .flatMap(span -> here(span, me, staff))
            .toList(),
        !rota.isEmpty(),
        rota.openUntil(now),
        rota.covers(now) ? Optional.empty() : rota.nextOpening(now));
  }

  private Map<AccountId, Account> staff() {
    return Stream.of(Role.CLINICIAN, Role.SUPERVISOR)
        .flatMap(role -> accounts.with(role).stream())
        .distinct()
        .collect(Collectors.toMap(Account::id, Function.identity()));
  }

  private static Stream<Here> here(Span span, AccountId me, Map<AccountId, Account> staff) {
    AccountId who = span.shift().clinician();
    return Optional.ofNullable(staff.get(who)).stream()
        .map(account ->
            new Here(
                account.name(),
                account.initials(),
                who.equals(me),
                "caseload.part-" + span.shift().part().name().toLowerCase(Locale.ROOT),
                span.until()));
  }
}
