package org.evenkeel.server.caseload;

import java.util.List;
import java.util.Optional;
import org.evenkeel.server.identity.SignedInAccount;

/// Something that another feature puts on the desk: one true thing that waits, with a way to it.
/// Make it a Spring bean; an `@Order` on it says where it stands among the others.
public interface DeskNote {
  /// What waits for this one now, if anything.
  Optional<Waiting> waiting(SignedInAccount me);

  /// @param icon a name of `web/icon.jte`
  /// @param key a message key: what waits
  /// @param count how many, the message's first place
  /// @param wordsKey a message key: what it asks for
  /// @param linkKey a message key: the words of the link
  record Waiting(
      String icon, String key, int count, String wordsKey, String href, String linkKey) {}

  /// What waits in all of these.
  static List<Waiting> of(List<DeskNote> notes, SignedInAccount me) {
    return notes.stream().flatMap(note -> note.waiting(me).stream()).toList();
  }
}
