package org.evenkeel.server.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.psychometrics.Change;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.ReliableChange;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.server.consent.CareAccess;
import org.springframework.stereotype.Component;

/// What finished questionnaires came to.
@Component
public class Results {
  private final Sittings sittings;
  private final HouseInstruments instruments;

  Results(Sittings sittings, HouseInstruments instruments) {
    this.sittings = sittings;
    this.instruments = instruments;
  }

  /// Every finished sitting with one instrument, oldest first, each with its change since the one
  /// before and since the first.
  ///
  /// @throws IllegalArgumentException when there is no such instrument
  public List<Result> of(CareAccess access, String instrument) {
    Instrument one = instruments.get(instrument);
    return compared(sittings.finished(access, one), sittings.corrected(access, one));
  }

  /// The questionnaires that were ever finished, in the order of the shelf.
  public List<Instrument> answered(CareAccess access) {
    Set<String> finished = sittings.lastFinished(access).keySet();
    return instruments.all().stream()
        .filter(instrument -> finished.contains(instrument.id().value()))
        .toList();
  }

  /// The result of one sitting, where it is this person's and finished.
  public Optional<Result> of(CareAccess access, AssessmentId id) {
    return sittings
        .find(access, id)
        .flatMap(sitting ->
            of(access, sitting.instrument().id().toString()).stream()
                .filter(result -> result.id().equals(id))
                .findFirst());
  }

  private static List<Result> compared(List<Assessment> sittings, Set<AssessmentId> corrected) {
    List<Result> results = new ArrayList<>();
    for (Assessment sitting : sittings) {
      Result alone = Result.of(sitting, corrected.contains(sitting.id()));
      List<Scored> before =
          results.stream().flatMap(result -> comparable(result, alone).stream()).toList();
      results.add(
          before.isEmpty()
              ? alone
              : alone.with(change(alone, before.getLast()), change(alone, before.getFirst())));
    }
    return results;
  }

  /// Only what was asked and scored by one version is compared.
  private static Optional<Scored> comparable(Result before, Result now) {
    return before.scored().filter(scored -> before.version() == now.version());
  }

  private static Optional<Change> change(Result now, Scored before) {
    return now.scored()
        .flatMap(scored ->
            rule(now.instrument()).map(rule -> rule.between(before.value(), scored.value())));
  }

  private static Optional<ReliableChange> rule(Instrument instrument) {
    return instrument.total().flatMap(Scale::reliableChange);
  }
}
