package org.evenkeel.server.caseload;

import java.time.InstantSource;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The desk, and whether it has changed since it was last looked at.
@Controller
class DeskPages {
  private final LayingOutADesk layingOut;
  private final InstantSource clock;

  DeskPages(LayingOutADesk layingOut, InstantSource clock) {
    this.layingOut = layingOut;
    this.clock = clock;
  }

  @GetMapping("/desk")
  Page desk(@AuthenticationPrincipal SignedInAccount me) {
    return layingOut.shown(me, clock.instant());
  }

  @GetMapping("/desk/version")
  ResponseEntity<String> version(@AuthenticationPrincipal SignedInAccount me) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.TEXT_PLAIN)
        .body(layingOut.of(me, clock.instant()).version());
  }
}
