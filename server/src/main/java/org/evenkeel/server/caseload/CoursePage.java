package org.evenkeel.server.caseload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.fairness.Share;
import org.evenkeel.server.caseload.Scores.WorthALook;
import org.evenkeel.server.prediction.Foretold;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;
import org.evenkeel.server.web.Ui;

/// `GET /people/{person}/course`: why a course of help asks for a look, and what to look at.
///
/// @param person as an address has it
/// @param why why it asks now, if it does
/// @param endedPoorly of the courses that asked by week 4 here, those that ended poorly
/// @param foretold what the model of how courses end says, if it is on
/// @param reviews looks so far, newest first
/// @param fresh the id of the look that is noted next, so that it is kept once
/// @param areas ticked in the form
/// @param agreed typed into the form
public record CoursePage(
    String person,
    String name,
    Optional<Why> why,
    String rule,
    Share endedPoorly,
    Foretold foretold,
    List<Reviewed> reviews,
    String fresh,
    Set<CourseArea> areas,
    String agreed,
    Slips slips)
    implements Page {
  /// Courses a share is told from.
  private static final int FEWEST = 10;

  /// A look as it is shown.
  public record Reviewed(String by, Instant at, List<CourseArea> areas, String agreed) {
    public String areas(Ui ui) {
      return String.join(
          ui.text("caseload.comma"),
          areas.stream().map(area -> ui.text(area.messageKey())).toList());
    }
  }

  /// How often a course that asks ends poorly here.
  public String right(Ui ui) {
    return right(ui, endedPoorly);
  }

  /// With its interval and n; of few courses that it is not known.
  static String right(Ui ui, Share endedPoorly) {
    if (endedPoorly.all() < FEWEST) {
      return ui.text("caseload.course-right-not-known", endedPoorly.all(), FEWEST);
    }
    return ui.text(
        "caseload.course-right",
        ui.number(100 * endedPoorly.value(), 0),
        ui.number(100 * endedPoorly.interval().low(), 0),
        ui.number(100 * endedPoorly.interval().high(), 0),
        endedPoorly.of(),
        endedPoorly.all());
  }

  static Optional<Why> why(Scores scores) {
    return scores.worthALook().map((WorthALook look) -> new Why.Course(look, scores.totals()));
  }

  @Override
  public String template() {
    return "caseload/course.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
