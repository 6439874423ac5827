package org.evenkeel.server.assessment.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// `GET /research`: how many agreed, what a file holds, and the files that were asked for.
///
/// @param id of the file that would be asked for
/// @param people who agree now
/// @param fewest how many have to agree before there is a file
/// @param leads whether the reader may ask for one
/// @param purpose what was typed
/// @param wrong whether the purpose is to be put right
public record ResearchPage(
    String id,
    int people,
    int fewest,
    boolean leads,
    List<Line> lines,
    String purpose,
    boolean wrong)
    implements Page {
  public ResearchPage {
    lines = List.copyOf(lines);
  }

  /// @param allowedBy who allowed it
  /// @param mayAllow whether the reader may
  /// @param mayTake whether the reader may download it
  public record Line(
      String id,
      String purpose,
      String by,
      Instant at,
      Optional<String> allowedBy,
      boolean mayAllow,
      boolean mayTake) {}

  public boolean enough() {
    return people >= fewest;
  }

  public Map<String, String> errors(Ui ui) {
    return wrong ? Map.of("purpose", ui.text("assessment.research-no-purpose")) : Map.of();
  }

  @Override
  public String template() {
    return "assessment/research.jte";
  }

  @Override
  public int status() {
    return wrong ? 422 : 200;
  }
}
