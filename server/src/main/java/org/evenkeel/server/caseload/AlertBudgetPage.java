package org.evenkeel.server.caseload;

import java.util.List;
import org.evenkeel.fairness.Share;
import org.evenkeel.server.insight.RightHere;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;
import org.evenkeel.server.web.Ui;

/// `GET /desk/alerts`: how many alerts stand in the first list.
///
/// @param number as typed; empty for no limit
/// @param per a name of [AlertBudget.Per]
/// @param right how often a note about days is right here
/// @param endedPoorly of the courses that asked here, those that ended poorly
public record AlertBudgetPage(
    String number, String per, RightHere right, Share endedPoorly, Slips slips) implements Page {
  /// How often what stands on a desk is right here, of days that stood out and of courses.
  public List<String> rights(Ui ui) {
    return List.of(
        ui.text("caseload.basis-right") + ": " + Basis.right(ui, right),
        CoursePage.right(ui, endedPoorly));
  }

  @Override
  public String template() {
    return "caseload/budget.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
