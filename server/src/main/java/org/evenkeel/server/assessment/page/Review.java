package org.evenkeel.server.assessment.page;

import java.util.List;
import java.util.Optional;
import org.evenkeel.server.assessment.GivenAnswer;
import org.evenkeel.server.web.Page;

/// `GET /questionnaires/{id}/review`: what was answered, before it is finished.
public record Review(String id, List<Line> lines, Speech speech) implements Page {
  /// @param declined whether the person would rather not say
  public record Line(int place, String words, Optional<GivenAnswer> answer, boolean declined) {}

  @Override
  public String template() {
    return "assessment/review.jte";
  }
}
