package org.evenkeel.server.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.insight.RightHere;
import org.evenkeel.server.today.TodayCard.Shown;
import org.evenkeel.server.web.Page;

/// `GET /today`.
///
/// @param first cards that stand before everything else
/// @param right how often such a note is right here, where there is one
/// @param cards what the features have for the person
public record TodayPage(
    LocalDate day,
    PartOfDay part,
    String name,
    Opening opening,
    List<Shown> first,
    MoodNow mood,
    Optional<Waiting> waiting,
    Optional<Noticed> noticed,
    Optional<RightHere> right,
    List<Shown> cards,
    Week week)
    implements Page {
  public TodayPage {
    first = List.copyOf(first);
    cards = List.copyOf(cards);
  }

  @Override
  public String template() {
    return "today/today.jte";
  }
}
