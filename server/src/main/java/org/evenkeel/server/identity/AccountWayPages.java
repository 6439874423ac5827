package org.evenkeel.server.identity;

import java.util.Optional;
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
  private final RecoveryPause pause;
  private final DoorLines door;

  AccountWayPages(AllWaysIn waysIn, Sessions sessions, RecoveryPause pause, DoorLines door) {
    this.waysIn = waysIn;
    this.sessions = sessions;
    this.pause = pause;
    this.door = door;
  }

  @PostMapping("/passkeys/{passkey}/removal")
  Page removePasskey(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID passkey) {
    return notYet(me)
        .orElseGet(() ->
            removed(
                waysIn.removePasskey(me.account().id(), passkey),
                me,
                DoorLine.Kind.PASSKEY_REMOVED,
                "passkey-gone"));
  }

  @PostMapping("/key/removal")
  Page removeKey(@AuthenticationPrincipal SignedInAccount me) {
    return notYet(me)
        .orElseGet(() ->
            removed(
                waysIn.removeKey(me.account().id()), me, DoorLine.Kind.KEY_REMOVED, "key-gone"));
  }

  /// Whoever came in by the way that is gone goes too.
  private Page removed(boolean gone, SignedInAccount me, DoorLine.Kind kind, String note) {
    if (!gone) {
      return new SeeOther("/account?note=last-way");
    }
    sessions.endOthers(me.account().id(), me.session());
    door.write(kind, me);
    return new SeeOther("/account?note=" + note);
  }

  /// Without a fresh proof, or while a recovery can still be stopped, nothing is taken away.
  private Optional<Page> notYet(SignedInAccount me) {
    if (!sessions.isFresh(me.session())) {
      return Optional.of(new SeeOther("/account/proof"));
    }
    return pause.holds(me) ? Optional.of(new SeeOther("/account?note=held")) : Optional.empty();
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
