package org.evenkeel.server.contest;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// `GET /people/{person}/contests/{id}`: somebody who cares for a person answers them.
///
/// @param person as an address has it
/// @param typed into the form
public record AnswerPage(String person, ContestsPage.Line line, String typed, Slips slips)
    implements Page {
  @Override
  public String template() {
    return "contest/answer.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
