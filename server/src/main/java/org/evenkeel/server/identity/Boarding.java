package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Opens, completes and ends the session of a browser. Whatever session and form token the browser
/// brought along are worthless afterwards, so nobody can plant one beforehand.
@Component
class Boarding {
  private final Sessions sessions;
  private final CsrfTokenRepository formTokens;

  Boarding(Sessions sessions, CsrfTokenRepository formTokens) {
    this.sessions = sessions;
    this.formTokens = formTokens;
  }

  /// A whole session: a passkey, a key or a recovery code was shown.
  void whole(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    open(account, true, request, response);
  }

  /// Half a session: the password was right, the code is awaited.
  void half(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    open(account, false, request, response);
  }

  private void open(
      AccountId account,
      boolean complete,
      HttpServletRequest request,
      HttpServletResponse response) {
    endFormer(request);
    give(sessions.open(account, complete, Device.of(request)), request, response);
  }

  /// The second factor, or a fresh proof, was shown.
  void complete(UUID session, HttpServletRequest request, HttpServletResponse response) {
    give(sessions.complete(session), request, response);
  }

  /// Others use this device, or do not any more.
  void share(
      UUID session, boolean shared, HttpServletRequest request, HttpServletResponse response) {
    String token = sessions.share(session, shared);
    if (shared) {
      SessionCookie.lend(token, request, response);
    } else {
      SessionCookie.give(token, request, response);
    }
  }

  private void give(String token, HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.give(token, request, response);
    formTokens.saveToken(formTokens.generateToken(request), request, response);
  }

  /// The session in which the code is awaited, if this browser has one.
  Optional<SignedInAccount> halfway(HttpServletRequest request) {
    return SessionCookie.token(request)
        .flatMap(sessions::find)
        .filter(session -> !session.complete())
        .map(Sessions.OpenSession::account);
  }

  void leave(HttpServletRequest request, HttpServletResponse response) {
    endFormer(request);
    SessionCookie.take(request, response);
    formTokens.saveToken(formTokens.generateToken(request), request, response);
    response.setHeader("Clear-Site-Data", "\"cache\"");
  }

  private void endFormer(HttpServletRequest request) {
    SessionCookie.token(request)
        .flatMap(sessions::find)
        .ifPresent(session -> sessions.end(session.account().session()));
  }
}
