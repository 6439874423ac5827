package org.evenkeel.server.today;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.Ui;

/// Something a feature puts on a person's home page. Make it a Spring bean; an `@Order` on it says
/// where it stands among the others. Words are handed over in the reader's language. A card that
/// fails is left out; the page stands without it.
public interface TodayCard {
  /// What there is to show now, if anything.
  Optional<Shown> shown(SignedInAccount me, Ui ui);

  /// Whether it stands before everything else on the page, as while somebody is on their way to
  /// help.
  default boolean first() {
    return false;
  }

  sealed interface Shown {}

  /// The newest message.
  ///
  /// @param from the writer's name
  /// @param initials for the round picture beside it
  /// @param who what the writer is to the person, such as "Your helper"
  /// @param words the beginning of the message, a sentence or two
  /// @param href where it is read and answered
  /// @param hours when the writer reads messages; may be empty
  record Letter(
      String from, String initials, String who, Instant at, String words, String href, String hours)
      implements Shown {}

  /// The next appointment.
  ///
  /// @param title neutral, such as "Talk with Mina Haddad"
  /// @param detail one more line; may be empty
  record Appointment(String title, Instant at, String detail, String href) implements Shown {}

  /// One true thing about now, with a way to it.
  ///
  /// @param icon a name of `web/icon.jte`
  /// @param link the words of the link
  record Note(String icon, String strong, String words, String href, String link)
      implements Shown {}
}
