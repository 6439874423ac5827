package org.evenkeel.server.safety;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.evenkeel.server.web.PageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Around every page below `/with-you`: whatever goes wrong inside (the database, a session that
/// ended, an old form, our own mistake), the person gets help and the truth, never an error page or
/// silence.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastResort extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(LastResort.class);

  private final Helplines helplines;
  private final PageRendering rendering;
  private final Optional<String> clinicPhone;

  LastResort(
      Helplines helplines,
      PageRendering rendering,
      @Value("${evenkeel.clinic-phone:}") String clinicPhone) {
    this.helplines = helplines;
    this.rendering = rendering;
    this.clinicPhone = Optional.of(clinicPhone).filter(number -> !number.isBlank());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.equals(WithYouPages.ADDRESS) && !path.startsWith(WithYouPages.ADDRESS + "/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      log.error("{} on the way to a person's help", root(e).getClass().getSimpleName());
      answer(503, request, response);
      return;
    }
    if (!response.isCommitted() && saidInVain(request, response)) {
      answer(403, request, response);
    }
  }

  /// A deed that was turned away at the door: nobody heard it.
  private static boolean saidInVain(HttpServletRequest request, HttpServletResponse response) {
    boolean turnedAway =
        response.getStatus() >= 400 && response.getStatus() != 422
            || "/sign-in".equals(response.getHeader("Location"));
    return request.getMethod().equals("POST") && turnedAway;
  }

  private void answer(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setHeader("Location", null);
    String country = helplines.countryOr(Optional.empty());
    rendering.write(
        new NotToldPage(status, country, helplines.of(country), helplines.today(), clinicPhone),
        request,
        response);
  }

  private static Throwable root(Throwable thrown) {
    return thrown.getCause() == null ? thrown : root(thrown.getCause());
  }
}
