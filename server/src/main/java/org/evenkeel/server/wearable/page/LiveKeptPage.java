package org.evenkeel.server.wearable.page;

import org.evenkeel.server.wearable.LiveSession;
import org.evenkeel.server.web.Page;

/// What a session came to.
public record LiveKeptPage(LiveSession session) implements Page {
  @Override
  public String template() {
    return "wearable/live-kept.jte";
  }
}
