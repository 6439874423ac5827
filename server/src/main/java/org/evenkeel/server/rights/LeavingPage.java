package org.evenkeel.server.rights;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// What being erased means, and the question.
///
/// @param answered whether somebody is answering this person's call for help right now
public record LeavingPage(boolean proved, boolean answered, Slips slips) implements Page {
  @Override
  public String template() {
    return "rights/leaving.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
