package org.evenkeel.server.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.Question;
import org.evenkeel.server.practice.Filled;
import org.evenkeel.server.web.Page;

/// A person's plan for harder days, to read, to print and to change.
///
/// @param keptAt when it was changed last; empty while there is none
/// @param changing whether it is open to be changed
public record PlanPage(
    Programme programme, Filled filled, Optional<Instant> keptAt, boolean changing)
    implements Page {
  public String home() {
    return Programmes.address(programme);
  }

  public String address() {
    return home() + "/plan";
  }

  public List<String> lines(Question question) {
    return IntStream.range(0, question.entries())
        .mapToObj(entry -> filled.at(question, entry))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Override
  public String template() {
    return changing ? "programme/plan-change.jte" : "programme/plan.jte";
  }
}
