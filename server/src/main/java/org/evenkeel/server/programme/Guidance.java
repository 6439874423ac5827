package org.evenkeel.server.programme;

import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.server.assessment.Result;
import org.evenkeel.server.assessment.Results;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.identity.CareRelationships;
import org.springframework.stereotype.Component;

/// Whether somebody of the team beside a person is offered, and suggested. It is only ever
/// suggested: whoever goes alone gets every programme and everybody's help as before.
@Component
class Guidance {
  /// From here guidance has added most (Karyotaki 2021, doi:10.1001/jamapsychiatry.2020.4364, who
  /// draw no exact line; ten is the line at which both questionnaires begin to say "moderate").
  static final int SUGGESTED_FROM = 10;

  private static final List<String> ASKED = List.of("phq-9", "gad-7");

  private final Results results;
  private final CareRelationships relationships;

  Guidance(Results results, CareRelationships relationships) {
    this.results = results;
    this.relationships = relationships;
  }

  GuidanceOffer offer(CareAccess own) {
    return new GuidanceOffer(
        !relationships.cliniciansOf(own.person()).isEmpty(),
        ASKED.stream().anyMatch(name -> last(own, name) >= SUGGESTED_FROM));
  }

  private double last(CareAccess own, String instrument) {
    return results.of(own, instrument).reversed().stream()
        .limit(1)
        .flatMap(Guidance::total)
        .findFirst()
        .orElse(0.0);
  }

  private static Stream<Double> total(Result result) {
    return result.scored().map(scored -> (double) scored.value()).stream();
  }
}
