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

  /// Names and cells keep their own direction in a sentence that runs from right to left (Unicode
  /// isolates).
  public String in(Ui ui) {
    boolean apart = ui.direction().equals("rtl");
    return ui.text(key, with.stream().map(part -> apart ? apart(part) : part).toArray());
  }

  private static Object apart(Object part) {
    return part instanceof String text ? "\u2068" + text + "\u2069" : part;
  }

  /// It may quote what a person wrote.
  @Override
  public String toString() {
    return key;
  }
}
