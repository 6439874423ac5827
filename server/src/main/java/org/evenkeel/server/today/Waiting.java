package org.evenkeel.server.today;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.server.assessment.Assessment;
import org.evenkeel.server.assessment.DueQuestionnaires.Due;
import org.evenkeel.server.assessment.InstrumentWords;
import org.evenkeel.server.web.Ui;

/// The questions that are offered now. What was begun comes before what is due.
///
/// @param begunAt when they were begun, where they were
/// @param more whether others wait behind these
public record Waiting(
    Instrument instrument, int questions, String path, Optional<Instant> begunAt, boolean more) {
  /// About five questions a minute.
  private static final int A_MINUTE = 5;

  private static final Set<String> WORDED = Set.of("phq-9", "gad-7", "phq-4", "phq-2", "gad-2");

  static Optional<Waiting> of(List<Due> due) {
    return due.stream()
        .filter(one -> one.begun().isPresent())
        .findFirst()
        .or(() -> due.stream().findFirst())
        .map(one -> of(one, due.size() > 1));
  }

  private static Waiting of(Due due, boolean more) {
    return new Waiting(
        due.instrument(),
        due.instrument().items().size(),
        due.path(),
        due.begun().map(Assessment::begunAt),
        more);
  }

  /// What it asks, in a few words; one that the house brought in goes by its name.
  public String title(Ui ui) {
    String name = instrument.id().value();
    return WORDED.contains(name)
        ? ui.text("today.questions-" + name)
        : InstrumentWords.title(ui, instrument);
  }

  public boolean begun() {
    return begunAt.isPresent();
  }

  public int minutes() {
    return (questions + A_MINUTE - 1) / A_MINUTE;
  }
}
