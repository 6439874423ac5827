package org.evenkeel.server.web;

/// Something is not there, not yours, not in order, or not working. `kind` names the words:
/// `web.error-<kind>-title` and `web.error-<kind>-words`; kinds are `missing`, `forbidden`,
/// `stale`, `large`, `broken`, `busy`.
public record ErrorPage(int status, String kind) implements Page {
  public static ErrorPage missing() {
    return new ErrorPage(404, "missing");
  }

  public static ErrorPage forbidden() {
    return new ErrorPage(403, "forbidden");
  }

  @Override
  public String template() {
    return "web/error.jte";
  }
}
