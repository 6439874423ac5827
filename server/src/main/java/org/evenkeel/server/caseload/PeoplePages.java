package org.evenkeel.server.caseload;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// My caseload. A name that is looked for is posted, so that no name stands in an address.
@Controller
class PeoplePages {
  private final Glances glances;
  private final InstantSource clock;

  PeoplePages(Glances glances, InstantSource clock) {
    this.glances = glances;
    this.clock = clock;
  }

  @GetMapping("/people")
  Page people(
      @AuthenticationPrincipal SignedInAccount me, @RequestParam(defaultValue = "") String only) {
    return People.list(glances.of(me, clock.instant()), "", tag(only), clock.instant());
  }

  @PostMapping("/people")
  Page find(
      @AuthenticationPrincipal SignedInAccount me, @RequestParam(defaultValue = "") String name) {
    return People.list(glances.of(me, clock.instant()), name, Optional.empty(), clock.instant());
  }

  private static Optional<Tag> tag(String word) {
    return Arrays.stream(Tag.values()).filter(tag -> tag.word().equals(word)).findFirst();
  }
}
