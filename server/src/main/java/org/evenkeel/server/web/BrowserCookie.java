package org.evenkeel.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// A cookie that no script reads and no other site sends. Over https its name begins with
/// `__Host-`: browsers then take it from this very host only, and never from a neighbour under the
/// same domain or from somebody on the way. Over http, as on one's own machine, browsers refuse
/// such names.
///
/// @param name without the beginning; it says nothing of what this house is
public record BrowserCookie(String name) {
  private static final String OF_THIS_HOST = "__Host-";

  /// The name it has towards this browser.
  public static String name(String name, HttpServletRequest request) {
    return request.isSecure() ? OF_THIS_HOST + name : name;
  }

  public Optional<String> of(HttpServletRequest request) {
    String called = name(name, request);
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(called))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /// @param life zero removes it; negative ends it with the browser
  public void give(
      String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(name(name, request), value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  public void take(HttpServletRequest request, HttpServletResponse response) {
    give("", Duration.ZERO, request, response);
  }
}
