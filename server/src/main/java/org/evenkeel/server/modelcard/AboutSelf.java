package org.evenkeel.server.modelcard;

import java.util.Locale;
import java.util.Optional;

/// What a person says of themself, if they like.
record AboutSelf(Optional<AgeBand> age, Optional<Gender> gender) {
  static final AboutSelf NOTHING = new AboutSelf(Optional.empty(), Optional.empty());

  enum AgeBand {
    AGE_UNDER_25,
    AGE_25_44,
    AGE_45_64,
    AGE_65_PLUS;

    String messageKey() {
      return "modelcard.group-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  enum Gender {
    WOMAN,
    MAN,
    OTHER;

    String messageKey() {
      return "modelcard.group-" + name().toLowerCase(Locale.ROOT);
    }
  }
}
