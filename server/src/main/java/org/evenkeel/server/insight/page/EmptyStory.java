package org.evenkeel.server.insight.page;

import org.evenkeel.server.web.Page;

/// `GET /story` before there is anything to tell.
public record EmptyStory() implements Page {
  @Override
  public String template() {
    return "insight/empty.jte";
  }
}
