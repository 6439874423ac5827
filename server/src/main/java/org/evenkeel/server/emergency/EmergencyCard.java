package org.evenkeel.server.emergency;

import java.util.Optional;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.today.TodayCard;
import org.evenkeel.server.web.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells a person, on their home page, that somebody opened their record in an emergency; until
/// they have read about it.
@Component
@Order(1)
class EmergencyCard implements TodayCard {
  private final Emergencies emergencies;

  EmergencyCard(Emergencies emergencies) {
    this.emergencies = emergencies;
  }

  @Override
  public Optional<Shown> shown(SignedInAccount me, Ui ui) {
    return emergencies
        .untold(me.person())
        .map(one ->
            new TodayCard.Note(
                "attention",
                ui.text("emergency.card"),
                ui.text("emergency.card-words", ui.moment(one.at())),
                "/who-looked/emergencies",
                ui.text("emergency.card-link")));
  }
}
