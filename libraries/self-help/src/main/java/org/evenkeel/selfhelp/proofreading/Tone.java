package org.evenkeel.selfhelp.proofreading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How we speak: Spanish says *tú* and fits everybody, Arabic does without other letters, nobody is
/// blamed or hurried.
final class Tone {
  private static final Pattern SPANISH =
      Pattern.compile(
          "\\b(usted(es)?|vosotr[oa]s|os|estás (solo|sola|cansado|tranquilo|seguro)|listo|lista para)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(streak|you should have|you must|don.t give up|you failed|lazy)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_LETTERS = Pattern.compile("\\p{IsLatin}+");

  private Tone() {}

  static List<String> slips(String text, Locale language) {
    Pattern slip =
        switch (language.getLanguage()) {
          case "es" -> SPANISH;
          case "ar" -> OTHER_LETTERS;
          default -> ENGLISH;
        };
    return slip.matcher(text).results().map(found -> found.group()).toList();
  }
}
