package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.evenkeel.server.web.BrowserCookie;

/// The cookie that carries a session's token. Its name says nothing of what this house is.
public final class SessionCookie {
  static final String NAME = "berth";

  private static final BrowserCookie COOKIE = new BrowserCookie(NAME);

  private SessionCookie() {}

  static Optional<String> token(HttpServletRequest request) {
    return COOKIE.of(request);
  }

  /// Hands the token to the browser.
  public static void give(String token, HttpServletRequest request, HttpServletResponse response) {
    COOKIE.give(token, Sessions.LIFE, request, response);
  }

  /// The same, for a device that others use: it forgets when the browser is closed.
  static void lend(String token, HttpServletRequest request, HttpServletResponse response) {
    COOKIE.give(token, Duration.ofSeconds(-1), request, response);
  }

  public static void take(HttpServletRequest request, HttpServletResponse response) {
    COOKIE.take(request, response);
  }
}
