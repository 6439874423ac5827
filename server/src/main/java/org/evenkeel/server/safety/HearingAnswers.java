package org.evenkeel.server.safety;

import org.evenkeel.server.assessment.SafetyItemAnswered;
import org.evenkeel.server.wall.Reach;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// A positive answer to a safety item opens a case. It is heard right after the answer is on disk,
/// before the next page is shown. Where that fails the answer stays saved, the event stays open and
/// is tried again every minute, and the page says that the clinic has not been told.
@Component
class HearingAnswers {
  private final OpeningACase opening;

  HearingAnswers(OpeningACase opening) {
    this.opening = opening;
  }

  @TransactionalEventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(SafetyItemAnswered answer) {
    Reach.person(answer.person().value())
        .during(() ->
            opening.because(
                answer.person(),
                new Reason.SafetyItem(
                    answer.assessment(), answer.instrument(), answer.item(), answer.code()),
                answer.at()));
  }
}
