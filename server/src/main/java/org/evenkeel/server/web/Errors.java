package org.evenkeel.server.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Every error that no feature answered ends here, as a page with a sentence and a way on. The log
/// gets the kind of error and where it happened, never its text: a text can carry what somebody
/// wrote.
@Controller
class Errors implements ErrorController {
  private static final Logger log = LoggerFactory.getLogger(Errors.class);

  @RequestMapping("/error")
  Page error(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    if (status >= 500
        && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
      log.error(
          "{} while answering {}",
          where(cause),
          request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }
    return new ErrorPage(status, kind(status));
  }

  private static String kind(int status) {
    return switch (status) {
      case 401, 403 -> "forbidden";
      case 400, 409, 415, 422 -> "stale";
      case 404, 405 -> "missing";
      case 413 -> "large";
      case 429, 503 -> "busy";
      default -> "broken";
    };
  }

  private static String where(Throwable cause) {
    Throwable root =
        cause.getCause() == null || cause.getCause() == cause ? cause : cause.getCause();
    StackTraceElement[] trace = root.getStackTrace();
    return root.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
