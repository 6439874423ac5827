package org.evenkeel.server.modelcard;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.modelcard.AboutSelf.AgeBand;
import org.evenkeel.server.modelcard.AboutSelf.Gender;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A person says, if they like, which groups they are in, so that the house can be held to treating
/// groups alike.
@Controller
class AboutSelfPages {
  private static final String HERE = "/story/about-me";

  private final PeopleAboutThemselves people;
  private final InstantSource clock;

  AboutSelfPages(PeopleAboutThemselves people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  @GetMapping(HERE)
  Page aboutMe(@AuthenticationPrincipal SignedInAccount me, @RequestParam Optional<String> kept) {
    return AboutSelfPage.of(people.of(me.person()), kept.isPresent());
  }

  @PostMapping(HERE)
  Page say(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "") String age,
      @RequestParam(defaultValue = "") String gender) {
    people.say(
        me.person(),
        new AboutSelf(named(AgeBand.values(), age), named(Gender.values(), gender)),
        clock.instant());
    return new SeeOther(HERE + "?kept");
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }
}
