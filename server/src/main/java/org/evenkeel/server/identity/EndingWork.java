package org.evenkeel.server.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody stops working here: no way in opens from that moment, every session ends, and all that
/// was in their hands is in somebody else's.
@Component
class EndingWork {
  private final Accounts accounts;
  private final Sessions sessions;
  private final CareRelationships relationships;
  private final ArrangingCare arranging;
  private final Invitations invitations;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  EndingWork(
      Accounts accounts,
      Sessions sessions,
      CareRelationships relationships,
      ArrangingCare arranging,
      Invitations invitations,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.relationships = relationships;
    this.arranging = arranging;
    this.invitations = invitations;
    this.events = events;
    this.clock = clock;
  }

  /// Who could take over from somebody: everyone else who can care for people.
  List<Account> successors(AccountId who) {
    return Stream.of(Role.CLINICIAN, Role.SUPERVISOR)
        .flatMap(role -> accounts.with(role).stream())
        .distinct()
        .filter(one -> !one.id().equals(who))
        .toList();
  }

  @Transactional
  public void end(AccountId who, Optional<AccountId> successor, AccountId by) {
    Instant now = clock.instant();
    accounts.close(who, now);
    sessions.endAll(who);
    invitations.takeBackAllOf(who);
    List<PersonId> people = relationships.peopleOf(who);
    successor.ifPresent(next -> people.forEach(person -> arranging.begin(next, person, by)));
    events.publishEvent(new WorkEnded(who, successor, by, now));
    people.forEach(person -> arranging.end(who, person, by));
  }

  /// They work here again, with the ways in that they had. Whom they cared for is for others to
  /// say.
  @Transactional
  public void undo(AccountId who) {
    accounts.reopen(who);
  }
}
