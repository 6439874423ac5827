package org.evenkeel.server.contest;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.caseload.DeskNote;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.SignedInAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells a clinician on their desk that people wait for an answer about a score, and whether one is
/// late.
@Component
@Order(5)
class ContestsOnTheDesk implements DeskNote {
  private final Contests contests;
  private final CareRelationships relationships;
  private final InstantSource clock;

  ContestsOnTheDesk(Contests contests, CareRelationships relationships, InstantSource clock) {
    this.contests = contests;
    this.relationships = relationships;
    this.clock = clock;
  }

  @Override
  public Optional<Waiting> waiting(SignedInAccount me) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
    List<Contest> all = contests.waiting(relationships.peopleOf(me.account().id()));
    int late = (int) all.stream().filter(one -> one.overdue(today)).count();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Waiting(
                "questions",
                late > 0 ? "contest.desk-late" : "contest.desk",
                late > 0 ? late : all.size(),
                late > 0 ? "contest.desk-late-words" : "contest.desk-words",
                AnsweringPages.WAITING,
                "contest.desk-link"));
  }
}
