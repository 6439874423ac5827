package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.evenkeel.server.wall.Reach;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Spring Security's view of [Sessions]: a session cookie becomes a principal with its roles. Half
/// a session is nobody here; only the page that asks for the code looks for it.
@Component
class SessionContexts implements SecurityContextRepository {
  private final Sessions sessions;

  SessionContexts(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still demands it
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return context(holder.getRequest());
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new LazyContext(() -> context(request));
  }

  private SecurityContext context(HttpServletRequest request) {
    return SessionCookie.token(request)
        .flatMap(sessions::find)
        .filter(Sessions.OpenSession::complete)
        .map(SessionContexts::reaching)
        .<SecurityContext>map(session -> new SecurityContextImpl(authentication(session)))
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  /// From here on this request reaches the rows of whoever sent it.
  private static Sessions.OpenSession reaching(Sessions.OpenSession session) {
    Reach.begin(session.account().reach());
    return session;
  }

  private static Authentication authentication(Sessions.OpenSession session) {
    return UsernamePasswordAuthenticationToken.authenticated(
        session.account(), null, authorities(session.account()));
  }

  /// Whoever waits to be confirmed opens their own account, and nothing else.
  private static List<? extends GrantedAuthority> authorities(SignedInAccount me) {
    if (me.waits()) {
      return List.of(new SimpleGrantedAuthority("ROLE_WAITING"));
    }
    return me.account().roles().stream()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .toList();
  }

  /// Nothing to save: signing in opens a session row and gives the cookie itself.
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return SessionCookie.token(request).isPresent();
  }
}
