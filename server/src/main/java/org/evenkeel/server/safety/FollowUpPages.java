package org.evenkeel.server.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A promised contact was made, or reached nobody: then the next one is promised for tomorrow.
@Controller
class FollowUpPages {
  private static final Duration TRIED_AGAIN_AFTER = Duration.ofDays(1);

  private final FollowUps followUps;
  private final InstantSource clock;

  FollowUpPages(FollowUps followUps, InstantSource clock) {
    this.followUps = followUps;
    this.clock = clock;
  }

  @PostMapping("/cases/follow-ups/{id}/done")
  @Transactional
  public Page done(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam boolean reached) {
    Optional<FollowUp> contact =
        followUps
            .find(id)
            .filter(
                one -> one.with().equals(me.account().id()) || me.account().is(Role.SUPERVISOR));
    contact.filter(one -> one.doneAt().isEmpty()).ifPresent(one -> done(one, me, reached));
    return contact.isPresent() ? new SeeOther("/desk") : ErrorPage.missing();
  }

  private void done(FollowUp contact, SignedInAccount me, boolean reached) {
    Instant now = clock.instant();
    if (!reached) {
      followUps.book(
          new FollowUp(
              UUID.randomUUID(),
              contact.person(),
              contact.about(),
              now.plus(TRIED_AGAIN_AFTER),
              contact.way(),
              contact.with(),
              Optional.empty()),
          me.account().id(),
          now);
    }
    followUps.done(contact, reached, now);
  }
}
