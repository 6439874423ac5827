package org.evenkeel.server.administration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.evenkeel.server.web.PageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What cannot be kept, because the disk is full or the database does not answer, goes back to the
/// person who typed it, with a button that sends it again. What must go on writes from the room
/// that is kept back.
@Component
class GivingBack extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(GivingBack.class);
  private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

  /// Calls for help, answers that may be one, and the way in and out.
  private static final List<String> MUST_GO_ON =
      List.of(
          "/with-you",
          "/questionnaires/",
          "/cases/",
          "/sign-in",
          "/sign-out",
          "/demo/",
          "/practise/",
          "/programmes/",
          "/language");

  private final Room room;
  private final PageRendering rendering;

  GivingBack(Room room, PageRendering rendering) {
    this.room = room;
    this.rendering = rendering;
  }

  /// The way to help has a last word of its own.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return LOOKING.contains(request.getMethod())
        || request.getRequestURI().startsWith(MUST_GO_ON.getFirst());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (room.isShort() && MUST_GO_ON.stream().noneMatch(request.getRequestURI()::startsWith)) {
      giveBack(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (!NotKept.because(e) || response.isCommitted()) {
        throw e;
      }
      LOG.error("{} while something was to be kept", NotKept.kind(e));
      response.resetBuffer();
      giveBack(request, response);
    }
  }

  private void giveBack(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Retry-After", "120");
    if (String.valueOf(request.getContentType()).startsWith("application/json")) {
      response.setStatus(503);
      return;
    }
    rendering.write(NotKeptPage.of(request), request, response);
  }
}
