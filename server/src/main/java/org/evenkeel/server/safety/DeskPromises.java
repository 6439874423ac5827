package org.evenkeel.server.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.safety.Promises.Contact;
import org.evenkeel.server.safety.Promises.Review;
import org.springframework.stereotype.Component;

/// What somebody's desk owes: their own promised contacts of the next day and all that are late; a
/// supervisor sees what is late for anybody, and the clocks to look at.
@Component
public class DeskPromises {
  private static final Duration AHEAD = Duration.ofHours(24);

  private final FollowUps followUps;
  private final Cases cases;
  private final Accounts accounts;
  private final InstantSource clock;

  DeskPromises(FollowUps followUps, Cases cases, Accounts accounts, InstantSource clock) {
    this.followUps = followUps;
    this.cases = cases;
    this.accounts = accounts;
    this.clock = clock;
  }

  public Promises of(SignedInAccount me) {
    Instant now = clock.instant();
    boolean supervisor = me.account().is(Role.SUPERVISOR);
    Stream<FollowUp> mine = followUps.with(me.account().id()).stream();
    Stream<FollowUp> late = supervisor ? followUps.lateAt(now).stream() : Stream.of();
    return new Promises(
        Stream.concat(mine, late)
            .distinct()
            .filter(one -> one.at().isBefore(now.plus(AHEAD)))
            .sorted(java.util.Comparator.comparing(FollowUp::at))
            .map(one -> contact(one, me, now))
            .toList(),
        supervisor ? reviews() : List.of());
  }

  private Contact contact(FollowUp one, SignedInAccount me, Instant now) {
    return new Contact(
        one.id(),
        one.person(),
        name(one.person()),
        one.at(),
        one.way(),
        one.at().isBefore(now),
        Optional.of(one.with())
            .filter(with -> !with.equals(me.account().id()))
            .flatMap(accounts::find)
            .map(Account::name));
  }

  private List<Review> reviews() {
    return cases.toReview().stream()
        .map(crisis ->
            new Review(crisis.id(), name(crisis.person()), crisis.missedAt().orElseThrow()))
        .toList();
  }

  private String name(PersonId person) {
    return accounts.of(person).map(Account::name).orElse("");
  }
}
