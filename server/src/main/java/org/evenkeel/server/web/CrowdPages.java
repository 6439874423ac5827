package org.evenkeel.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What somebody reads when too many are here at once; at other times there is no such page.
@Controller
class CrowdPages {
  static final String ADDRESS = "/help/busy";

  @RequestMapping(ADDRESS)
  Page busy(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (request.getAttribute(Turnstile.FULL) == null) {
      return ErrorPage.missing();
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, "60");
    return new ErrorPage(503, "busy");
  }
}
