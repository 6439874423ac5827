package org.evenkeel.server.safety;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.Purpose;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.SignedInAccount;
import org.springframework.stereotype.Component;

/// The open cases of somebody's desk: for whoever may act on them, most pressing first.
@Component
public class DeskCases {
  private final Cases cases;
  private final Pager pager;
  private final Accounts accounts;
  private final CareAccesses accesses;
  private final SafetyPlans plans;
  private final InstantSource clock;

  DeskCases(
      Cases cases,
      Pager pager,
      Accounts accounts,
      CareAccesses accesses,
      SafetyPlans plans,
      InstantSource clock) {
    this.cases = cases;
    this.pager = pager;
    this.accounts = accounts;
    this.accesses = accesses;
    this.plans = plans;
    this.clock = clock;
  }

  /// A supervisor sees every open case; a clinician those that are theirs, that they were paged
  /// about, or that are about somebody they care for.
  public List<CaseCard> of(SignedInAccount me) {
    Instant now = clock.instant();
    List<CrisisCase> open =
        me.account().is(Role.SUPERVISOR) ? cases.open() : cases.openFor(me.account().id());
    Map<AccountId, Optional<String>> names = new LinkedHashMap<>();
    return open.stream().map(crisis -> card(crisis, me, names, now)).toList();
  }

  /// They are on somebody's screen now: that leaves a receipt on the pages they were sent.
  public void shown(SignedInAccount me) {
    pager.shown(me.account().id(), clock.instant());
  }

  CaseCard card(CrisisCase crisis, SignedInAccount me, Instant now) {
    return card(crisis, me, new LinkedHashMap<>(), now);
  }

  private CaseCard card(
      CrisisCase crisis, SignedInAccount me, Map<AccountId, Optional<String>> names, Instant now) {
    return new CaseCard(
        crisis,
        accounts.of(crisis.person()).map(Account::name).orElse(""),
        cases.reasons(crisis.id()),
        cases.ladder(crisis),
        pager.about(crisis.id()).stream()
            .flatMap(page -> name(page.to(), names).stream())
            .distinct()
            .toList(),
        crisis.owner().flatMap(owner -> name(owner, names)),
        crisis.taken().flatMap(taken -> name(taken.by(), names)),
        number(crisis, me),
        me.account().id(),
        now);
  }

  private Optional<String> number(CrisisCase crisis, SignedInAccount me) {
    return Stream.of(crisis)
        .filter(one -> one.inHandOf(me.account().id()))
        .flatMap(one -> accesses.glance(me, one.person(), Purpose.CRISIS).stream())
        .flatMap(access -> plans.number(access).stream())
        .findFirst();
  }

  private Optional<String> name(AccountId id, Map<AccountId, Optional<String>> names) {
    return names.computeIfAbsent(id, account -> accounts.find(account).map(Account::name));
  }
}
