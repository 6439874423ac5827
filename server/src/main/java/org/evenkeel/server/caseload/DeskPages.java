package org.evenkeel.server.caseload;

import java.time.InstantSource;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The desk, and whether it has changed since it was last looked at.
@Controller
class DeskPages {
  private final LayingOutADesk layingOut;
  private final CareAccesses accesses;
  private final InstantSource clock;

  DeskPages(LayingOutADesk layingOut, CareAccesses accesses, InstantSource clock) {
    this.layingOut = layingOut;
    this.accesses = accesses;
    this.clock = clock;
  }

  @GetMapping("/desk")
  Page desk(@AuthenticationPrincipal SignedInAccount me) {
    return layingOut.shown(me, clock.instant());
  }

  @GetMapping("/desk/version")
  ResponseEntity<String> version(@AuthenticationPrincipal SignedInAccount me) {
    return ShortAnswer.now(layingOut.of(me, clock.instant()).version());
  }

  /// Who is in my care and what of them is open now, as one number.
  @GetMapping("/desk/open")
  ResponseEntity<String> open(@AuthenticationPrincipal SignedInAccount me) {
    return ShortAnswer.now(OpenNow.of(accesses.glances(me)));
  }
}
