package org.evenkeel.server.language;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/// A language the house speaks, named by its BCP 47 tag (`en`, `es`, `ar`).
public record Language(String tag) {
  public static final Language ENGLISH = new Language("en");

  public Language {
    if (!tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      throw new IllegalArgumentException(
          "\"" + tag + "\" is not a language tag such as en or pt-BR");
    }
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /// `rtl` for scripts that run from right to left, else `ltr`.
  public String direction() {
    return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
  }
}
