package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.evenkeel.server.identity.Newcomer.Adding;
import org.evenkeel.server.identity.Newcomer.Attaching;
import org.evenkeel.server.identity.Newcomer.Invited;
import org.evenkeel.server.identity.Newcomer.Stranger;
import org.evenkeel.server.identity.page.BeginPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Before and after a way in is made: who has to go elsewhere first, and where the new ones go.
@Component
class Doorstep {
  private final Accounts accounts;
  private final Sessions sessions;
  private final Boarding boarding;
  private final Newcomers newcomers;
  private final Passwords passwords;
  private final RecoveryPause pause;
  private final DoorLines door;

  Doorstep(
      Accounts accounts,
      Sessions sessions,
      Boarding boarding,
      Newcomers newcomers,
      Passwords passwords,
      RecoveryPause pause,
      DoorLines door) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.boarding = boarding;
    this.newcomers = newcomers;
    this.passwords = passwords;
    this.pause = pause;
    this.door = door;
  }

  /// An empty house is set up first. Whoever has ways in shows one of them again before adding
  /// another, so that nobody makes themself one on a phone left lying about. A person without a
  /// name need not: theirs may be lost, and this is how they stay.
  Optional<Page> elsewhere(Newcomer newcomer, @Nullable SignedInAccount me) {
    return switch (newcomer) {
      case Stranger() -> accounts.none() ? Optional.of(new SeeOther("/set-up")) : Optional.empty();
      case Invited(var _), Attaching(Account _) -> Optional.empty();
      case Adding(Account _) ->
          me != null && sessions.isFresh(me.session())
              ? Optional.empty()
              : Optional.of(new SeeOther("/account/proof"));
    };
  }

  /// A password that is there is not replaced while a recovery can still be stopped.
  Optional<Page> elsewhereWithPassword(Newcomer newcomer, @Nullable SignedInAccount me) {
    return elsewhere(newcomer, me)
        .or(() ->
            me != null && passwords.nameOf(me.account().id()).isPresent() && pause.holds(me)
                ? Optional.of(new SeeOther("/account?note=held"))
                : Optional.empty());
  }

  /// In, with a new token, to the ten codes.
  ///
  /// @param added what the owner is told of, where the account was there before
  Page enter(
      Newcomer newcomer,
      AccountId account,
      DoorLine.Kind added,
      HttpServletRequest request,
      HttpServletResponse response) {
    newcomers.done(request, response);
    if (newcomer instanceof Adding) {
      boarding.here(request).ifPresent(me -> door.write(added, me));
      return new SeeOther("/account");
    }
    SignedInAccount me = boarding.first(account, request, response);
    if (newcomer instanceof Attaching) {
      door.write(added, me);
    }
    return new SeeOther("/account/recovery-codes");
  }

  Page gone() {
    return new BeginPage(Optional.empty(), false, true);
  }
}
