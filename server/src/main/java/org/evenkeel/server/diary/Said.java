package org.evenkeel.server.diary;

import java.util.List;
import org.evenkeel.server.web.Ui;

/// Something to say later, in whichever language it is read: a message key and what goes into it.
///
/// @param key below `diary.`
/// @param with texts and numbers
public record Said(String key, List<Object> with) {
  public Said {
    with = List.copyOf(with);
  }

  static Said of(String key, Object... with) {
    return new Said(key, List.of(with));
  }

  public String in(Ui ui) {
    return ui.text(key, with.toArray());
  }

  /// It may quote what a person wrote.
  @Override
  public String toString() {
    return key;
  }
}
