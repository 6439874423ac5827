package org.evenkeel.server.programme;

import java.util.List;
import java.util.Optional;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.language.Messages;
import org.evenkeel.server.practice.Helped;
import org.evenkeel.server.web.Ui;
import org.springframework.stereotype.Component;

/// A first draft of a message to somebody who is helped, in their language: plain sentences of ours
/// about what they did, put together by rule. Nobody gets it before a human has read and sent it.
@Component
class Replies {
  private final Messages messages;

  Replies(Messages messages) {
    this.messages = messages;
  }

  String suggested(
      Account person, List<Progress> going, List<GuidedPage.Deed> done, boolean due, Ui ui) {
    Language language =
        person
            .language()
            .flatMap(messages::find)
            .or(() -> messages.find(ui.language()))
            .orElse(Language.ENGLISH);
    String rest = due ? " " + messages.text(language, "programme.reply-due") : "";
    return messages.text(language, "programme.reply-hello", person.name())
        + "\n\n"
        + messages.text(language, about(going, done))
        + rest;
  }

  private static String about(List<Progress> going, List<GuidedPage.Deed> done) {
    Optional<GuidedPage.Deed> newest = done.stream().filter(GuidedPage.Deed::session).findFirst();
    if (newest.flatMap(GuidedPage.Deed::helped).filter(Helped.WORSE::equals).isPresent()) {
      return "programme.reply-worse";
    }
    if (newest.isPresent()) {
      return "programme.reply-done";
    }
    boolean open = going.stream().flatMap(one -> one.next().stream()).anyMatch(SessionState::open);
    return open ? "programme.reply-open" : "programme.reply-quiet";
  }
}
