package org.evenkeel.server.checkin.page;

import java.time.Instant;
import java.util.List;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Seen;

/// `GET /check-ins/{id}`: kept at that moment, the form to add or correct, and what it said before.
///
/// @param open whether its own day lasts still
/// @param earlier what it said before it was corrected, newest first
public record OneCheckIn(Said said, Fields fields, Instant at, boolean open, List<Earlier> earlier)
    implements Page {
  /// @param until when it was corrected
  public record Earlier(Said said, Instant until) {}

  public OneCheckIn {
    earlier = List.copyOf(earlier);
  }

  /// Marks what is said above the form.
  public String seen() {
    return Seen.of(said.shown());
  }

  /// Whether the form stands open: on its own day, and where something in it is to be put right.
  public boolean unfolded() {
    return open || !fields.problems().isEmpty();
  }

  @Override
  public String template() {
    return "checkin/one.jte";
  }

  @Override
  public int status() {
    return fields.problems().isEmpty() ? 200 : 422;
  }
}
