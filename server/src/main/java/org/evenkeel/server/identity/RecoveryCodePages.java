package org.evenkeel.server.identity;

import java.util.List;
import org.evenkeel.server.identity.page.RecoveredPage;
import org.evenkeel.server.identity.page.RecoveryCodesPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// `/account/recovery-codes`: shows new codes until they are kept, and makes new ones.
@Controller
@RequestMapping("/account")
class RecoveryCodePages {
  private final RecoveryCodes codes;
  private final Sessions sessions;
  private final RecoveryPause pause;
  private final DoorLines door;

  RecoveryCodePages(RecoveryCodes codes, Sessions sessions, RecoveryPause pause, DoorLines door) {
    this.codes = codes;
    this.sessions = sessions;
    this.pause = pause;
    this.door = door;
  }

  @GetMapping("/recovery-codes")
  Page show(@AuthenticationPrincipal SignedInAccount me) {
    AccountId account = me.account().id();
    List<String> shown = codes.shown(account).stream().map(WrittenSecret::grouped).toList();
    return shown.isEmpty() || sessions.isFresh(me.session())
        ? new RecoveryCodesPage(shown, codes.left(account))
        : new SeeOther("/account/proof");
  }

  @PostMapping("/recovery-codes")
  Page make(@AuthenticationPrincipal SignedInAccount me) {
    if (!sessions.isFresh(me.session())) {
      return new SeeOther("/account/proof");
    }
    if (pause.holds(me)) {
      return new SeeOther("/account?note=held");
    }
    codes.make(me.account().id());
    door.write(DoorLine.Kind.CODES_MADE, me);
    return new SeeOther("/account/recovery-codes");
  }

  @PostMapping("/recovery-codes/kept")
  Page kept(@AuthenticationPrincipal SignedInAccount me) {
    codes.kept(me.account().id());
    return new SeeOther(me.account().home());
  }

  @GetMapping("/recovered")
  Page recovered(@AuthenticationPrincipal SignedInAccount me) {
    return new RecoveredPage(codes.left(me.account().id()), pause.until(me), me.account().home());
  }
}
