package org.evenkeel.server.assessment.page;

import java.util.Optional;
import org.evenkeel.server.assessment.WhoReads.Readers;
import org.evenkeel.server.web.Page;

/// `GET /questionnaires/{id}/{place}`: one question.
///
/// @param of how many questions count; a question beyond them is one more
/// @param before the question before; none before the first
/// @param review whether one came from the list of answers and goes back there
public record Question(
    Sheet sheet,
    Asked asked,
    int of,
    Optional<Before> before,
    boolean review,
    Readers readers,
    boolean onDutyNow)
    implements Page {
  /// A question to go back to.
  public record Before(int place, String path) {}

  public Question with(Asked changed) {
    return new Question(sheet, changed, of, before, review, readers, onDutyNow);
  }

  public String id() {
    return sheet.id();
  }

  public Speech speech() {
    return sheet.speech();
  }

  public boolean extra() {
    return asked.place() > of;
  }

  @Override
  public String template() {
    return "assessment/question.jte";
  }

  @Override
  public int status() {
    return asked.problem().isEmpty() ? 200 : 422;
  }
}
