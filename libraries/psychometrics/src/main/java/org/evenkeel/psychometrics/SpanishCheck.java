package org.evenkeel.psychometrics;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Accents lost from Spanish: the letter dropped altogether (`peridico`) or left bare
/// (`periodico`).
final class SpanishCheck {
  /// Accented words of the questionnaires at hand whose bare form is no Spanish word.
  private static final Set<String> ACCENTED =
      Set.of(
          "interés",
          "periódico",
          "televisión",
          "días",
          "día",
          "ningún",
          "energía",
          "difícil",
          "podrían",
          "moviéndose",
          "estaría",
          "decaído",
          "decaída",
          "preocupación",
          "según",
          "sueño",
          "depresión",
          "atención",
          "irritación",
          "fácilmente",
          "qué");

  private static final Pattern WORD = Pattern.compile("[\\p{L}]+");

  private static final Map<String, String> DAMAGED =
      ACCENTED.stream()
          .flatMap(word -> Stream.of(dropped(word), bare(word)).map(form -> Map.entry(form, word)))
          .filter(entry -> !entry.getKey().equals("que") && entry.getKey().length() > 2)
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));

  private SpanishCheck() {}

  static List<String> defects(String line) {
    return WORD.matcher(line.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> word.group())
        .filter(DAMAGED::containsKey)
        .map(word -> "\"%s\" has lost the accent of \"%s\"".formatted(word, DAMAGED.get(word)))
        .toList();
  }

  private static String dropped(String word) {
    return word.chars()
        .filter(letter -> letter < 128)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String bare(String word) {
    Function<String, String> decompose = each -> Normalizer.normalize(each, Normalizer.Form.NFD);
    return decompose.apply(word).replaceAll("\\p{M}", "");
  }
}
