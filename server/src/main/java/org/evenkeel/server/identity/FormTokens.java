package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.evenkeel.server.web.BrowserCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// The token that every form carries, beside the same one in a cookie named as [BrowserCookie]
/// does.
@Component
class FormTokens implements CsrfTokenRepository {
  private static final String NAME = "form";

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return cookie(request).generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    cookie(request).saveToken(token, request, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return cookie(request).loadToken(request);
  }

  private static CsrfTokenRepository cookie(HttpServletRequest request) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(BrowserCookie.name(NAME, request));
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
    return tokens;
  }
}
