package org.evenkeel.server.safety;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.consent.AccessDecision.Refused;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.Purpose;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.safety.CasePage.Entry;
import org.evenkeel.server.safety.CasePage.Inside;
import org.evenkeel.server.safety.CasePage.Lowering;
import org.evenkeel.server.web.Seen;
import org.evenkeel.server.web.Slips;
import org.springframework.stereotype.Component;

/// Opens a case for somebody whom it concerns. What is inside takes a care relationship, which
/// comes with taking the case; opening leaves a line either way.
@Component
class ReadingACase {
  private final Cases cases;
  private final DeskCases desk;
  private final Pager pager;
  private final LoweringATier lowering;
  private final SafetyPlans plans;
  private final Accounts accounts;
  private final CareRelationships relationships;
  private final CareAccesses accesses;
  private final AuditLog audit;
  private final InstantSource clock;

  ReadingACase(
      Cases cases,
      DeskCases desk,
      Pager pager,
      LoweringATier lowering,
      SafetyPlans plans,
      Accounts accounts,
      CareRelationships relationships,
      CareAccesses accesses,
      AuditLog audit,
      InstantSource clock) {
    this.cases = cases;
    this.desk = desk;
    this.pager = pager;
    this.lowering = lowering;
    this.plans = plans;
    this.accounts = accounts;
    this.relationships = relationships;
    this.accesses = accesses;
    this.audit = audit;
    this.clock = clock;
  }

  /// The case, where it is this clinician's business.
  Optional<CrisisCase> find(CaseId id, SignedInAccount me) {
    return cases
        .find(id)
        .filter(found -> me.account().is(Role.SUPERVISOR) || cases.concerns(id, me.account().id()));
  }

  /// What is known of it by now, without what it says: how much was done and how often the person
  /// said more.
  String known(CrisisCase crisis) {
    return crisis + " " + cases.events(crisis).size() + " " + cases.reasons(crisis.id()).size();
  }

  /// Whom it is about.
  Account person(CrisisCase crisis) {
    return accounts.of(crisis.person()).orElseThrow();
  }

  CasePage page(CrisisCase crisis, SignedInAccount me, Map<String, String> typed, Slips slips) {
    Instant now = clock.instant();
    pager.opened(crisis.id(), me.account().id(), now);
    Optional<CareAccess> access = access(crisis, me, now);
    ZonedDateTime next =
        now.plus(48, ChronoUnit.HOURS).atZone(me.zone()).truncatedTo(ChronoUnit.HOURS);
    return new CasePage(
        desk.card(crisis, me, now),
        access.map(key -> inside(crisis, key)),
        colleagues(me),
        pager.about(crisis.id()),
        names(crisis),
        me.account().is(Role.SUPERVISOR),
        access.flatMap(key -> lowering(crisis, key, me)),
        next.toLocalDate(),
        next.toLocalTime(),
        Seen.of(known(crisis)),
        typed,
        slips);
  }

  private Optional<CareAccess> access(CrisisCase crisis, SignedInAccount me, Instant now) {
    if (!relationships.exists(me.account().id(), crisis.person())) {
      audit.add(
          new AuditLine(now, me.account().id(), Optional.of(crisis.person()), "opened-case", ""));
      return Optional.empty();
    }
    Purpose purpose = crisis.open() ? Purpose.CRISIS : Purpose.CARE;
    return switch (accesses.care(me, crisis.person(), purpose, "opened-case")) {
      case Granted(CareAccess key) -> Optional.of(key);
      case Refused() -> Optional.empty();
    };
  }

  private Inside inside(CrisisCase crisis, CareAccess key) {
    boolean plan = key.opens(org.evenkeel.server.consent.DataKind.SAFETY_PLAN);
    return new Inside(
        plan ? plans.number(key) : Optional.empty(),
        plan ? plans.read(key) : new SafetyPlan(Map.of(), List.of()),
        cases.events(crisis).stream().map(event -> entry(event, key)).toList().reversed());
  }

  private static Entry entry(CaseEvent event, CareAccess key) {
    return new Entry(
        event.at(),
        event.deed(),
        event.by(),
        event.what(),
        event.words().map(words -> words.open(key)).orElse(""));
  }

  private Optional<Lowering> lowering(CrisisCase crisis, CareAccess key, SignedInAccount me) {
    return lowering
        .asked(crisis)
        .map(asked ->
            new Lowering(
                asked.tier(),
                asked.by(),
                asked.at(),
                asked.ground().open(key),
                asked.by().equals(me.account().id())));
  }

  private List<Account> colleagues(SignedInAccount me) {
    return Stream.of(Role.CLINICIAN, Role.SUPERVISOR)
        .flatMap(role -> accounts.with(role).stream())
        .distinct()
        .filter(account -> !account.id().equals(me.account().id()))
        .toList();
  }

  private Map<AccountId, String> names(CrisisCase crisis) {
    Map<AccountId, String> names = new HashMap<>();
    Stream.of(
            cases.events(crisis).stream().flatMap(event -> event.by().stream()),
            pager.about(crisis.id()).stream().map(DutyPage::to),
            lowering.asked(crisis).stream().map(LoweringATier.Asked::by))
        .flatMap(some -> some)
        .distinct()
        .forEach(id -> accounts.find(id).ifPresent(account -> names.put(id, account.name())));
    return names;
  }
}
