package org.evenkeel.selfhelp.proofreading;

/// One thing to mend.
public record Finding(String file, Rule rule, String says) {
  public enum Rule {
    BROKEN,
    MISSING_LANGUAGE,
    LANGUAGES_DIFFER,
    HARD_TO_READ,
    LONG_SENTENCE,
    FULL_SCREEN,
    FORBIDDEN_CLAIM,
    NOT_OUR_TONE,
    REVIEW_OVERDUE,
    NO_AFTER,
    NOWHERE
  }

  @Override
  public String toString() {
    return "%s: %s (%s)".formatted(file, says, rule);
  }
}
