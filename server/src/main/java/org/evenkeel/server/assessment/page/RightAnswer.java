package org.evenkeel.server.assessment.page;

import org.evenkeel.server.web.Page;

/// `GET /questionnaires/{id}/correction/{place}`: one question, to give the right answer to.
public record RightAnswer(Sheet sheet, Asked asked) implements Page {
  public RightAnswer with(Asked changed) {
    return new RightAnswer(sheet, changed);
  }

  @Override
  public String template() {
    return "assessment/right-answer.jte";
  }

  @Override
  public int status() {
    return asked.problem().isEmpty() ? 200 : 422;
  }
}
