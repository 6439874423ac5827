package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.safety.RiskRule.Whom;
import org.evenkeel.server.safety.Shift.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whom a step of the ladder pages, and whose a new case is.
@Component
class Recipients {
  private final Roster roster;
  private final Accounts accounts;
  private final CareRelationships relationships;
  private final JdbcClient database;

  Recipients(
      Roster roster, Accounts accounts, CareRelationships relationships, JdbcClient database) {
    this.roster = roster;
    this.accounts = accounts;
    this.relationships = relationships;
    this.database = database;
  }

  /// Who is paged at this moment. When the roster has nobody for a step, those who care for the
  /// person are paged, and supervisors: a page that waits on a desk beats no page.
  Set<AccountId> of(Whom whom, CrisisCase about, Instant at) {
    Rota rota = roster.now();
    return switch (whom) {
      case DUTY -> duty(rota, about, at);
      case DUTY_AND_SECOND -> joined(duty(rota, about, at), on(rota, at, Part.SECOND));
      case TEAM ->
          joined(everybodyHere(rota, about, at), relationships.cliniciansOf(about.person()));
      case SUPERVISOR -> supervisors(rota, at);
      case OUTSIDE_SERVICE -> joined(everybodyHere(rota, about, at), supervisors(rota, at));
    };
  }

  Set<AccountId> supervisors(Rota rota, Instant at) {
    List<AccountId> rostered = on(rota, at, Part.SUPERVISOR);
    return new LinkedHashSet<>(
        rostered.isEmpty()
            ? accounts.with(Role.SUPERVISOR).stream().map(Account::id).toList()
            : rostered);
  }

  private Set<AccountId> duty(Rota rota, CrisisCase about, Instant at) {
    List<AccountId> here = on(rota, at, Part.DUTY);
    Set<AccountId> paged = joined(here, about.owner().stream().toList());
    return paged.isEmpty()
        ? joined(relationships.cliniciansOf(about.person()), supervisors(rota, at))
        : paged;
  }

  private Set<AccountId> everybodyHere(Rota rota, CrisisCase about, Instant at) {
    return joined(
        duty(rota, about, at),
        Stream.of(Part.values()).flatMap(part -> on(rota, at, part).stream()).toList());
  }

  /// Whose a case is that begins now: of those on duty (now, or when the clinic opens next) first
  /// one who cares for the person, then one with few cases.
  Optional<AccountId> owner(Rota rota, PersonId person, Instant at) {
    List<AccountId> caring = relationships.cliniciansOf(person);
    return rota.nextOpening(at)
        .flatMap(opens ->
            on(rota, opens, Part.DUTY).stream()
                .min(
                    Comparator.comparing((AccountId clinician) -> !caring.contains(clinician))
                        .thenComparing(this::openCases)
                        .thenComparing(AccountId::toString)));
  }

  private long openCases(AccountId clinician) {
    return database
        .sql(
            "select count(*) from crisis_case where owner_id = :id and closed_at is null and not watchdog")
        .param("id", clinician.value())
        .query(Long.class)
        .single();
  }

  private static List<AccountId> on(Rota rota, Instant at, Part part) {
    return rota.on(at, part).stream().map(span -> span.shift().clinician()).toList();
  }

  private static Set<AccountId> joined(Collection<AccountId> some, Collection<AccountId> more) {
    Set<AccountId> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }
}
