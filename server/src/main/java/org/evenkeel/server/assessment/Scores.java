package org.evenkeel.server.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.evenkeel.psychometrics.Band;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.psychometrics.ScoreResult;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.record.Signal.Better;
import org.springframework.stereotype.Component;

/// Puts the total of a finished questionnaire beside it and on the record.
@Component
class Scores {
  static final String SOURCE = "questionnaire";

  private final Sittings sittings;
  private final Record record;
  private final Accounts accounts;
  private final WayOfCounting counting;

  Scores(Sittings sittings, Record record, Accounts accounts, WayOfCounting counting) {
    this.counting = counting;
    this.sittings = sittings;
    this.record = record;
    this.accounts = accounts;
  }

  void keep(PersonId person, Assessment sitting, Instant at) {
    ScoreResult result = sitting.instrument().score(sitting.answers());
    switch (result) {
      case Scored scored -> {
        sittings.finish(
            person,
            sitting.id(),
            at,
            Optional.of(new KeptScore(scored.value(), scored.band().map(Band::name))),
            counting.name());
        record.keep(person, List.of(observation(person, sitting, scored, at)));
      }
      case ScoreResult.NotEnoughAnswered _, ScoreResult.NotScorable _ ->
          sittings.finish(person, sitting.id(), at, Optional.empty(), counting.name());
    }
  }

  private Observation observation(PersonId person, Assessment sitting, Scored scored, Instant at) {
    return new Observation(
        sitting.id().value(),
        new Signal(
            scored.instrument().toString(),
            scored.lowest(),
            scored.highest(),
            better(sitting),
            DataKind.QUESTIONNAIRES),
        scored.value(),
        at,
        zone(person),
        ZoneKnown.TOLD,
        new Source(SOURCE, sitting.id().value()));
  }

  private static Better better(Assessment sitting) {
    return sitting.instrument().total().filter(Scale::higherIsBetter).isPresent()
        ? Better.HIGHER
        : Better.LOWER;
  }

  private ZoneId zone(PersonId person) {
    return accounts.of(person).map(Account::zone).orElse(ZoneId.of("UTC"));
  }
}
