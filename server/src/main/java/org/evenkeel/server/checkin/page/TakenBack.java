package org.evenkeel.server.checkin.page;

import org.evenkeel.server.web.Page;

/// `GET /check-ins/{id}` after it was taken back: the way to have it again.
public record TakenBack(String id) implements Page {
  @Override
  public String template() {
    return "checkin/taken-back.jte";
  }
}
