package org.evenkeel.server.insight.page;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// `GET /story/signs`: a person's own warning signs, ticked day by day.
///
/// @param fresh the id of the sign that is written next, so that it is kept once
/// @param typed what was typed into the form
/// @param room whether there is room for more
/// @param kept whether a day was just kept
public record SignsPage(
    Signs signs, String fresh, String typed, boolean room, boolean kept, Slips slips)
    implements Page {
  @Override
  public String template() {
    return "insight/signs.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
