package org.evenkeel.selfhelp;

import java.util.Locale;

/// Words that fit some lives and not others. The person chooses them; they are never guessed from a
/// name, a language or a country.
public enum Variant {
  /// Prayer, scripture and trust in God as a part of the exercise.
  FAITH,
  /// For who shares a room or a phone with others.
  SHARED_ROOM;

  /// How it is offered.
  public String words(Locale language) {
    return CommonWords.of(language)
        .line("variant." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
