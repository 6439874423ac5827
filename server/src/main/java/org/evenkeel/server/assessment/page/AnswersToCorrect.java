package org.evenkeel.server.assessment.page;

import java.util.List;
import org.evenkeel.server.web.Page;

/// `GET /questionnaires/{id}/correction`: what was answered, to choose what was a mistake.
public record AnswersToCorrect(String id, List<Review.Line> lines, Speech speech) implements Page {
  @Override
  public String template() {
    return "assessment/correction.jte";
  }
}
