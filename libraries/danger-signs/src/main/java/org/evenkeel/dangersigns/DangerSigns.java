package org.evenkeel.dangersigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Rules in the words of English, Spanish and Arabic, kept as files beside this class, one a
/// language: `suicide: pattern` over the message in plain letters. All languages are read in every
/// message, since people mix them.
///
/// ## What this tells you, and what it does not
///
/// That a message says something that may mean danger, so that help is shown at once and a human
/// looks. Recall goes before precision: talk of a film can meet a rule, and that costs a glance.
/// **No sign is not safety**: veiled words, other spellings and other languages are missed, and a
/// list of what is known to be missed is in `docs/evidence/danger-signs.md`. It is no measure of
/// risk; nothing may be refused, delayed or ranked by it.
public final class DangerSigns {
  private final List<Rule> rules;

  private record Rule(DangerSign sign, Pattern pattern) {}

  private DangerSigns(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  public static DangerSigns shipped() {
    List<Rule> rules = new ArrayList<>();
    for (Locale language : List.of(Locale.ENGLISH, Locale.of("es"), Locale.of("ar"))) {
      rules.addAll(read(language));
    }
    return new DangerSigns(rules);
  }

  /// The signs in a message; none is not safety.
  public List<DangerSign> in(String message) {
    String letters = PlainLetters.of(message);
    return rules.stream()
        .filter(rule -> rule.pattern().matcher(letters).find())
        .map(Rule::sign)
        .toList();
  }

  private static List<Rule> read(Locale language) {
    List<Rule> rules = new ArrayList<>();
    for (String line : RuleFiles.content("danger." + language + ".rules").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rules.add(rule(language, rules.size() + 1, line));
      }
    }
    return rules;
  }

  private static Rule rule(Locale language, int number, String line) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException(
          "Rule %d in %s is \"%s\"; rules are \"kind: pattern\"".formatted(number, language, line));
    }
    Kind kind = RuleFiles.kind(line.substring(0, colon));
    Pattern pattern = Pattern.compile(line.substring(colon + 1).strip());
    return new Rule(new DangerSign(kind, language, language + "-" + number), pattern);
  }
}
