package org.evenkeel.server.safety;

import org.evenkeel.server.listening.DangerHeard;
import org.evenkeel.server.wall.Reach;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// Words that may mean danger open a case, right after they are on disk and before the next page.
/// Where that fails the words stay kept, the event stays open and is tried again every minute, and
/// the page says that the clinic has not been told.
@Component
class HearingWords {
  private final OpeningACase opening;

  HearingWords(OpeningACase opening) {
    this.opening = opening;
  }

  @TransactionalEventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(DangerHeard heard) {
    Reach.person(heard.person().value())
        .during(() ->
            opening.because(
                heard.person(),
                new Reason.Words(heard.entry(), heard.wrote(), heard.signs()),
                heard.at()));
  }
}
