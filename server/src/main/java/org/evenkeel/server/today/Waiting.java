package org.evenkeel.server.today;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.assessment.Assessment;
import org.evenkeel.server.assessment.DueQuestionnaires.Due;

/// The questions that are offered now. What was begun comes before what is due.
///
/// @param instrument such as `phq-9`
/// @param begunAt when they were begun, where they were
/// @param more whether others wait behind these
public record Waiting(
    String instrument, int questions, String path, Optional<Instant> begunAt, boolean more) {
  /// About five questions a minute.
  private static final int A_MINUTE = 5;

  static Optional<Waiting> of(List<Due> due) {
    return due.stream()
        .filter(one -> one.begun().isPresent())
        .findFirst()
        .or(() -> due.stream().findFirst())
        .map(one -> of(one, due.size() > 1));
  }

  private static Waiting of(Due due, boolean more) {
    return new Waiting(
        due.instrument().id().toString(),
        due.instrument().items().size(),
        due.path(),
        due.begun().map(Assessment::begunAt),
        more);
  }

  public boolean begun() {
    return begunAt.isPresent();
  }

  public int minutes() {
    return (questions + A_MINUTE - 1) / A_MINUTE;
  }
}
