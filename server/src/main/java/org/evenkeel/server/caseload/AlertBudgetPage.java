package org.evenkeel.server.caseload;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// `GET /desk/alerts`: how many alerts stand in the first list.
///
/// @param number as typed; empty for no limit
/// @param per a name of [AlertBudget.Per]
public record AlertBudgetPage(String number, String per, Slips slips) implements Page {
  @Override
  public String template() {
    return "caseload/budget.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
