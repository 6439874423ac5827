package org.evenkeel.server.identity;

import java.util.UUID;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Taking a way in away (with a fresh proof), and ending sessions (without: whoever sees a stranger
/// in the list must be quick).
@Controller
@RequestMapping("/account")
class AccountWayPages {
  private final AllWaysIn waysIn;
  private final Sessions sessions;

  AccountWayPages(AllWaysIn waysIn, Sessions sessions) {
    this.waysIn = waysIn;
    this.sessions = sessions;
  }

  @PostMapping("/passkeys/{passkey}/removal")
  Page removePasskey(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID passkey) {
    if (!sessions.isFresh(me.session())) {
      return new SeeOther("/account/proof");
    }
    return removed(waysIn.removePasskey(me.account().id(), passkey), me, "passkey-gone");
  }

  @PostMapping("/key/removal")
  Page removeKey(@AuthenticationPrincipal SignedInAccount me) {
    if (!sessions.isFresh(me.session())) {
      return new SeeOther("/account/proof");
    }
    return removed(waysIn.removeKey(me.account().id()), me, "key-gone");
  }

  /// Whoever came in by the way that is gone goes too.
  private Page removed(boolean gone, SignedInAccount me, String note) {
    if (!gone) {
      return new SeeOther("/account?note=last-way");
    }
    sessions.endOthers(me.account().id(), me.session());
    return new SeeOther("/account?note=" + note);
  }

  @PostMapping("/sessions/{session}/end")
  Page end(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID session) {
    sessions.end(me.account().id(), session);
    return new SeeOther("/account?note=session-ended");
  }

  @PostMapping("/sessions/others/end")
  Page endOthers(@AuthenticationPrincipal SignedInAccount me) {
    sessions.endOthers(me.account().id(), me.session());
    return new SeeOther("/account?note=session-ended");
  }
}
