package org.evenkeel.server.assessment;

import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.ScoreResult;
import org.evenkeel.psychometrics.ScoreResult.NotEnoughAnswered;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.psychometrics.Uncertainty;

/// The result of a sitting with an earlier version of an instrument: the total as it was found
/// then, without a range, because today's figures belong to today's version.
final class EarlierVersion {
  private EarlierVersion() {}

  static ScoreResult score(Assessment sitting) {
    Instrument instrument = sitting.instrument();
    int asked = instrument.items().size();
    int answered =
        (int)
            instrument.items().stream()
                .filter(item -> sitting.answers().code(item.id()).isPresent())
                .count();
    return sitting
        .score()
        .<ScoreResult>map(score -> scored(sitting, score, answered, asked))
        .orElseGet(() -> new NotEnoughAnswered(answered, asked, asked));
  }

  private static Scored scored(Assessment sitting, KeptScore score, int answered, int asked) {
    Instrument instrument = sitting.instrument();
    return new Scored(
        instrument.id(),
        sitting.version(),
        "total",
        sitting.language(),
        instrument.equivalence(sitting.language()),
        score.value(),
        instrument.total().map(scale -> scale.lowest()).orElse(0),
        instrument.total().map(scale -> scale.highest()).orElse(0),
        answered,
        asked,
        new Uncertainty.Unknown(),
        instrument.total().stream()
            .flatMap(scale -> scale.bands().stream())
            .filter(band -> score.band().filter(band.name()::equals).isPresent())
            .findFirst(),
        "Found with version " + sitting.version());
  }
}
