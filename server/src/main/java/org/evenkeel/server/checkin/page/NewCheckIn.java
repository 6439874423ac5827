package org.evenkeel.server.checkin.page;

import org.evenkeel.server.web.Page;

/// `GET /check-ins/new`, and the same page with what is to be put right.
public record NewCheckIn(Fields fields) implements Page {
  @Override
  public String template() {
    return "checkin/new.jte";
  }

  @Override
  public int status() {
    return fields.problems().isEmpty() ? 200 : 422;
  }
}
