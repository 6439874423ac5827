package org.evenkeel.server.safety;

import java.util.Optional;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.today.TodayCard;
import org.evenkeel.server.web.Ui;
import org.springframework.stereotype.Component;

/// The next contact that is promised, on a person's home. Its words are neutral.
@Component
class FollowUpCard implements TodayCard {
  private final FollowUps followUps;
  private final Accounts accounts;

  FollowUpCard(FollowUps followUps, Accounts accounts) {
    this.followUps = followUps;
    this.accounts = accounts;
  }

  @Override
  public Optional<Shown> shown(SignedInAccount me, Ui ui) {
    return followUps.of(me.person()).stream().findFirst().map(next -> shown(next, ui));
  }

  private Shown shown(FollowUp next, Ui ui) {
    String who = accounts.find(next.with()).map(Account::name).orElse("");
    return new Appointment(
        ui.text("safety.card-talk", who), next.at(), ui.text(next.way().key()), "/appointments");
  }
}
