package org.evenkeel.server.safety;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.safety.WithYouPage.Standing;
import org.evenkeel.server.today.TodayCard;
import org.evenkeel.server.web.Ui;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a person's home while a case is open: one line, and the way to what happens next.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenCaseCard implements TodayCard {
  private final WithYou withYou;
  private final InstantSource clock;

  OpenCaseCard(WithYou withYou, InstantSource clock) {
    this.withYou = withYou;
    this.clock = clock;
  }

  @Override
  public Optional<Shown> shown(SignedInAccount me, Ui ui) {
    Instant now = clock.instant();
    return switch (withYou.standing(me.person(), false, now)) {
      case Standing.Quiet _ -> Optional.empty();
      case Standing.NotTold() ->
          Optional.of(note(ui, "attention", "safety.not-told", ui.text("safety.card-call")));
      case Standing.Told told ->
          Optional.of(note(ui, "hand", "safety.next-knows", words(ui, told, now)));
    };
  }

  @Override
  public boolean first() {
    return true;
  }

  private static String words(Ui ui, Standing.Told told, Instant now) {
    String who = told.who().orElseGet(() -> ui.text("safety.next-someone"));
    if (told.reachedAt().isPresent()) {
      return ui.text("safety.next-reached", who);
    }
    return told.due()
        .filter(due -> due.isAfter(now))
        .map(due -> ui.text("safety.card-by", who, ui.moment(due)))
        .orElseGet(() -> ui.text("safety.next-late"));
  }

  private static Note note(Ui ui, String icon, String strong, String words) {
    return new Note(icon, ui.text(strong), words, WithYouPages.ADDRESS, ui.text("safety.next"));
  }
}
