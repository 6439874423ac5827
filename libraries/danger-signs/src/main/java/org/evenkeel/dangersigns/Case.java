package org.evenkeel.dangersigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A message written to try the rules on.
public final class Case {
  private final Locale language;
  private final String what;
  private final String message;

  private Case(Locale language, String what, String message) {
    this.language = language;
    this.what = what;
    this.message = message;
  }

  /// Every case of our own. They were written by those who wrote the rules, so that finding all of
  /// them says that nothing broke, and not how much is found of what people write.
  public static List<Case> ours() {
    List<Case> cases = new ArrayList<>();
    for (String line : RuleFiles.content("cases.tsv").lines().toList()) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] cells = line.split("\t", 3);
        cases.add(new Case(Locale.of(cells[0]), cells[1], cells[2]));
      }
    }
    return List.copyOf(cases);
  }

  public Locale language() {
    return language;
  }

  /// The danger meant; empty where none is.
  public Optional<Kind> kind() {
    return what.equals("safe") ? Optional.empty() : Optional.of(RuleFiles.kind(what));
  }

  public String message() {
    return message;
  }

  @Override
  public String toString() {
    return "%s, %s: %s".formatted(language, what, message);
  }
}
