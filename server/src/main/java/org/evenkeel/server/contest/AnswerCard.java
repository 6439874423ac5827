package org.evenkeel.server.contest;

import java.util.Optional;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.today.TodayCard;
import org.evenkeel.server.web.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells a person on their home page that somebody answered what they said of a score, until they
/// have read it.
@Component
@Order(6)
class AnswerCard implements TodayCard {
  private final Contests contests;

  AnswerCard(Contests contests) {
    this.contests = contests;
  }

  @Override
  public Optional<Shown> shown(SignedInAccount me, Ui ui) {
    return contests.unseen(me.person()) == 0
        ? Optional.empty()
        : Optional.of(
            new TodayCard.Note(
                "messages",
                ui.text("contest.card"),
                ui.text("contest.card-words"),
                "/story/contests",
                ui.text("contest.card-link")));
  }
}
