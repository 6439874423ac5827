package org.evenkeel.server.modelcard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.modelcard.AboutSelf.AgeBand;
import org.evenkeel.server.modelcard.AboutSelf.Gender;
import org.evenkeel.server.web.Page;

/// `GET /story/about-me`: what a person says of themself for fairness checks.
///
/// @param age a name of an age band; empty where they did not say
/// @param gender likewise
/// @param kept whether it was just kept
public record AboutSelfPage(String age, String gender, boolean kept) implements Page {
  /// A name and its message.
  public record Choice(String name, String key) {}

  static AboutSelfPage of(AboutSelf self, boolean kept) {
    return new AboutSelfPage(name(self.age()), name(self.gender()), kept);
  }

  private static String name(Optional<? extends Enum<?>> chosen) {
    return chosen.map(Enum::name).orElse("");
  }

  public List<Choice> ages() {
    return Arrays.stream(AgeBand.values())
        .map(one -> new Choice(one.name(), one.messageKey()))
        .toList();
  }

  public List<Choice> genders() {
    return Arrays.stream(Gender.values())
        .map(one -> new Choice(one.name(), one.messageKey()))
        .toList();
  }

  @Override
  public String template() {
    return "modelcard/about-me.jte";
  }
}
