package org.evenkeel.selfhelp;

import java.util.Locale;

/// What makes an exercise the wrong one, or one to take care with.
public enum Caution {
  PREGNANCY,
  LUNG_DISEASE,
  HEART_DISEASE,
  PANIC,
  DIZZINESS,
  TRAUMA_MEMORIES,
  PSYCHOSIS,
  DISSOCIATION,
  INJURY,
  SEIZURES,
  MANIA,
  SLEEP_APNOEA,
  DROWSY_WORK,
  SHIFT_WORK,
  SAFETY_NOW;

  /// The condition as the person would say it, to stand after "Not for you if".
  public String words(Locale language) {
    return CommonWords.of(language).line("caution." + key());
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
