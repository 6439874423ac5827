package org.evenkeel.server.safety;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.safety.WithYouPage.Promise;
import org.evenkeel.server.safety.WithYouPage.Standing;
import org.evenkeel.server.safety.WithYouPage.Standing.NotTold;
import org.evenkeel.server.safety.WithYouPage.Standing.Quiet;
import org.evenkeel.server.safety.WithYouPage.Standing.Told;
import org.evenkeel.server.web.Slips;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the page for somebody who may not be safe can truthfully say now.
@Component
class WithYou {
  private static final String HOME = "/today";
  private static final int LOOKS = 15;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Cases cases;
  private final Roster roster;
  private final AlertPath alerts;
  private final Pager pager;
  private final FollowUps followUps;
  private final SafetyPlans plans;
  private final Helplines helplines;
  private final Accounts accounts;
  private final CareAccesses accesses;
  private final RiskRule rule;
  private final Optional<String> clinicPhone;

  WithYou(
      Cases cases,
      Roster roster,
      AlertPath alerts,
      Pager pager,
      FollowUps followUps,
      SafetyPlans plans,
      Helplines helplines,
      Accounts accounts,
      CareAccesses accesses,
      RiskRule rule,
      @Value("${evenkeel.clinic-phone:}") String clinicPhone) {
    this.cases = cases;
    this.roster = roster;
    this.alerts = alerts;
    this.pager = pager;
    this.followUps = followUps;
    this.plans = plans;
    this.helplines = helplines;
    this.accounts = accounts;
    this.accesses = accesses;
    this.rule = rule;
    this.clinicPhone = Optional.of(clinicPhone).filter(number -> !number.isBlank());
  }

  WithYouPage page(SignedInAccount me, Optional<String> then, Slips slips, Instant now) {
    String country = helplines.countryOr(Optional.empty());
    CareAccess own = accesses.own(me);
    Optional<String> onward = LocalPath.of(then);
    return new WithYouPage(
        standing(me.person(), onward.isPresent(), now),
        country,
        helplines.of(country),
        helplines.today(),
        plans.read(own).contacts(PlanPart.PEOPLE),
        plans.number(own),
        clinicPhone,
        onward.orElse(HOME),
        UUID.randomUUID(),
        now,
        slips);
  }

  /// Whoever comes from a question has just said something: without an open case nobody was told.
  Standing standing(PersonId person, boolean hasSaidSomething, Instant now) {
    Optional<CrisisCase> open = hasSaidSomething ? soonOpenOf(person) : cases.openOf(person);
    if (open.isEmpty()) {
      return hasSaidSomething ? new NotTold() : new Quiet(promised(person));
    }
    return open.get().taken().isEmpty() && !alerts.faults(now).isEmpty()
        ? new NotTold()
        : told(open.get(), now);
  }

  /// The answer and this page are two requests: the answer may still be on its way to becoming a
  /// case when the page is asked for. So it looks a few times before it says that nobody was told.
  private Optional<CrisisCase> soonOpenOf(PersonId person) {
    Optional<CrisisCase> open = cases.openOf(person);
    for (int look = 1; open.isEmpty() && look < LOOKS; look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      open = cases.openOf(person);
    }
    return open;
  }

  private Optional<Promise> promised(PersonId person) {
    return followUps.of(person).stream()
        .findFirst()
        .map(next -> new Promise(name(next.with()).orElse(""), next.at(), next.way()));
  }

  private Told told(CrisisCase open, Instant now) {
    Rota rota = roster.now();
    Stated last = cases.reasons(open.id()).getLast();
    return new Told(
        open.tier() == Tier.HIGH,
        last.reason() instanceof Reason.Words,
        last.at(),
        rota.nextOpening(now).filter(opens -> opens.isAfter(now)),
        rota.openUntil(now),
        open.owner().flatMap(this::name),
        seen(open),
        open.taken().isPresent(),
        open.due(),
        open.reachedAt(),
        open.due().filter(due -> due.isBefore(now)).isPresent(),
        askNextAt(open, now),
        tries(open));
  }

  private boolean seen(CrisisCase open) {
    return open.taken().isPresent()
        || pager.about(open.id()).stream().anyMatch(page -> page.openedAt().isPresent());
  }

  private Optional<Instant> askNextAt(CrisisCase open, Instant now) {
    return open.taken().isPresent()
        ? Optional.empty()
        : cases.ladder(open).stream()
            .filter(step -> step.done().isEmpty() && step.due().isAfter(now))
            .map(LadderStep::due)
            .findFirst();
  }

  private List<Instant> tries(CrisisCase open) {
    return open.tryAgainAt()
        .map(List::of)
        .or(() -> open.due().map(due -> rule.tryAgain().stream().map(due::plus).toList()))
        .orElse(List.of());
  }

  private Optional<String> name(AccountId account) {
    return accounts.find(account).map(Account::name);
  }
}
