package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.evenkeel.server.identity.Newcomer.Adding;
import org.evenkeel.server.identity.Newcomer.Attaching;
import org.evenkeel.server.identity.Newcomer.Invited;
import org.evenkeel.server.identity.Newcomer.Stranger;
import org.evenkeel.server.web.BrowserCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells who stands at the door of `/begin`: by the session, else by the invitation that the
/// browser holds in a cookie.
@Component
class Newcomers {
  private static final BrowserCookie INVITED = new BrowserCookie("invited");

  private final Invitations invitations;

  Newcomers(Invitations invitations) {
    this.invitations = invitations;
  }

  Newcomer of(@Nullable SignedInAccount me, HttpServletRequest request) {
    if (me != null) {
      return me.account().anonymous() ? new Attaching(me.account()) : new Adding(me.account());
    }
    return INVITED
        .of(request)
        .flatMap(code -> WrittenSecret.read(code, WrittenSecret.CODE))
        .flatMap(invitations::find)
        .<Newcomer>map(Invited::new)
        .orElseGet(Stranger::new);
  }

  /// The browser remembers the invitation for an hour, so that its code leaves the address bar.
  boolean invite(String typed, HttpServletRequest request, HttpServletResponse response) {
    Optional<WrittenSecret> code =
        WrittenSecret.read(typed, WrittenSecret.CODE)
            .filter(known -> invitations.find(known).isPresent());
    code.ifPresent(known -> INVITED.give(known.symbols(), Duration.ofHours(1), request, response));
    return code.isPresent();
  }

  void done(HttpServletRequest request, HttpServletResponse response) {
    INVITED.take(request, response);
  }
}
