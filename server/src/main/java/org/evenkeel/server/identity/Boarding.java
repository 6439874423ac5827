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
  private final DoorLines door;
  private final CsrfTokenRepository formTokens;

  Boarding(Sessions sessions, DoorLines door, CsrfTokenRepository formTokens) {
    this.sessions = sessions;
    this.door = door;
    this.formTokens = formTokens;
  }

  /// A whole session: a passkey, a key or a recovery code was shown.
  void whole(
      AccountId account, Shown shown, HttpServletRequest request, HttpServletResponse response) {
    String token = open(account, true, shown, request, response);
    sessions.find(token).ifPresent(session -> door.entered(session.account(), shown));
  }

  /// The whole session in which an account was made, or got a name.
  ///
  /// @return the session
  SignedInAccount first(
      AccountId account, HttpServletRequest request, HttpServletResponse response) {
    String token = open(account, true, Sessions.NEW, request, response);
    return sessions.find(token).orElseThrow().account();
  }

  /// Half a session: the password was right, the code is awaited.
  void half(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    open(account, false, Sessions.NEW, request, response);
  }

  private String open(
      AccountId account,
      boolean complete,
      Shown shown,
      HttpServletRequest request,
      HttpServletResponse response) {
    endFormer(request);
    String token = sessions.open(account, complete, Device.of(request), shown);
    give(token, request, response);
    return token;
  }

  /// The second factor was shown.
  void complete(
      SignedInAccount half, Shown shown, HttpServletRequest request, HttpServletResponse response) {
    prove(half.session(), shown, request, response);
    door.entered(half, shown);
  }

  /// A fresh proof was shown.
  void prove(UUID session, Shown shown, HttpServletRequest request, HttpServletResponse response) {
    give(sessions.complete(session, shown), request, response);
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

  /// The whole session of this browser, if it has one.
  Optional<SignedInAccount> here(HttpServletRequest request) {
    return SessionCookie.token(request)
        .flatMap(sessions::find)
        .filter(Sessions.OpenSession::complete)
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
