package org.evenkeel.diaryfiles;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A first guess at what a higher answer means, from the words in the column's name, in English,
/// Spanish or Arabic. It only fills in the form that a person then looks at; a name that says
/// nothing stays unsaid.
final class DirectionHint {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

  private static final List<String> WORSE =
      List.of(
          "down",
          "sad",
          "irrit",
          "anx",
          "lonel",
          "worr",
          "restl",
          "agitat",
          "suspic",
          "guilt",
          "doubt",
          "asham",
          "tired",
          "fatigue",
          "pain",
          "dizz",
          "naus",
          "headache",
          "stress",
          "fear",
          "angry",
          "anger",
          "nervous",
          "tense",
          "depress",
          "hopeless",
          "trist",
          "ansied",
          "angust",
          "preocup",
          "cansa",
          "dolor",
          "miedo",
          "enfad",
          "culpa",
          "حزن",
          "حزين",
          "قلق",
          "توتر",
          "تعب",
          "ألم",
          "خوف",
          "غضب");

  private static final List<String> BETTER =
      List.of(
          "relax",
          "satisf",
          "cheer",
          "enthus",
          "happy",
          "happi",
          "calm",
          "energ",
          "content",
          "hopeful",
          "joy",
          "enjoy",
          "strong",
          "pleasant",
          "wellbeing",
          "qualsleep",
          "feliz",
          "alegr",
          "tranquil",
          "esperanza",
          "سعيد",
          "سعادة",
          "هدوء",
          "طاقة",
          "أمل");

  private static final List<String> BETTER_AS_LAST_WORD =
      List.of("mood", "animo", "ánimo", "مزاج", "المزاج");

  private DirectionHint() {}

  /// The worse words are asked first: `mood_down` is about being down.
  static Direction of(String name) {
    List<String> words = BETWEEN_WORDS.splitAsStream(name.toLowerCase(Locale.ROOT)).toList();
    if (words.stream().anyMatch(begins(WORSE))) {
      return Direction.HIGHER_IS_WORSE;
    }
    boolean better =
        words.stream().anyMatch(begins(BETTER))
            || (!words.isEmpty() && BETTER_AS_LAST_WORD.contains(words.getLast()));
    return better ? Direction.HIGHER_IS_BETTER : Direction.NOT_SAID;
  }

  private static Predicate<String> begins(List<String> stems) {
    return word -> stems.stream().anyMatch(word::startsWith);
  }
}
