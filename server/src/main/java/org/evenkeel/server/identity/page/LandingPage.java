package org.evenkeel.server.identity.page;

import org.evenkeel.server.web.Page;

/// What a stranger sees first.
public record LandingPage() implements Page {
  @Override
  public String template() {
    return "identity/landing.jte";
  }
}
