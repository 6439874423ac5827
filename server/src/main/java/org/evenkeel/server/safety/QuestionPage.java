package org.evenkeel.server.safety;

import java.util.List;
import java.util.UUID;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// One of the follow-up questions.
///
/// @param question counted from 1
/// @param address where its form goes
public record QuestionPage(
    UUID sitting, int question, String address, List<Helpline> lines, Slips slips) implements Page {
  @Override
  public String template() {
    return "safety/question.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
