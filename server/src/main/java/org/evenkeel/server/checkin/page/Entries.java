package org.evenkeel.server.checkin.page;

import java.util.List;
import org.evenkeel.server.web.Page;

/// `GET /check-ins`: what was said, newest first.
///
/// @param older the address of the page before, empty for none
public record Entries(List<Said> entries, String older) implements Page {
  @Override
  public String template() {
    return "checkin/entries.jte";
  }
}
