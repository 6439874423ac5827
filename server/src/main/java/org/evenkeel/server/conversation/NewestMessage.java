package org.evenkeel.server.conversation;

import java.util.Optional;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.today.TodayCard;
import org.evenkeel.server.web.Ui;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The newest message that the person has not seen, on their home page. Showing its beginning there
/// does not count as seen.
@Component
@Order(20)
class NewestMessage implements TodayCard {
  private static final int BEGINNING = 280;

  private final Conversations conversations;
  private final CareAccesses accesses;

  NewestMessage(Conversations conversations, CareAccesses accesses) {
    this.conversations = conversations;
    this.accesses = accesses;
  }

  @Override
  public Optional<Shown> shown(SignedInAccount me, Ui ui) {
    CareAccess own = accesses.own(me);
    return conversations.newestForPerson(own).map(message -> letter(message, own, ui));
  }

  private static Shown letter(Message message, CareAccess own, Ui ui) {
    return new Letter(
        message.author(),
        Account.initials(message.author()),
        ui.text("conversation.your-team"),
        message.at(),
        beginning(message.words().open(own)),
        "/messages",
        ui.text("conversation.not-watched"));
  }

  private static String beginning(String words) {
    return words.codePointCount(0, words.length()) <= BEGINNING
        ? words
        : words.substring(0, words.offsetByCodePoints(0, BEGINNING)).strip() + "…";
  }
}
