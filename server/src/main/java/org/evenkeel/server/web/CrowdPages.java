package org.evenkeel.server.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What somebody reads when too many are here at once.
@Controller
class CrowdPages {
  static final String ADDRESS = "/help/busy";

  @RequestMapping(ADDRESS)
  Page busy(HttpServletResponse response) {
    response.setHeader(HttpHeaders.RETRY_AFTER, "60");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return new ErrorPage(503, "busy");
  }
}
