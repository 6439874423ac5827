package org.evenkeel.server.checkin.page;

import java.time.Instant;
import org.evenkeel.server.web.Page;

/// `GET /check-ins/{id}`: kept at that moment, and the form to add or change while its day lasts.
///
/// @param said what it says, for the days after
/// @param open whether it may still be changed
public record OneCheckIn(Said said, Fields fields, Instant at, boolean open) implements Page {
  @Override
  public String template() {
    return "checkin/one.jte";
  }

  @Override
  public int status() {
    return fields.problems().isEmpty() ? 200 : 422;
  }
}
