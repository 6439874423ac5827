package org.evenkeel.server.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.consent.CareAccess;
import org.springframework.stereotype.Component;

/// What to ask next: two questionnaires, each every two weeks, because that is how far they look
/// back. Nothing counts how often it was left.
@Component
public class DueQuestionnaires {
  static final Duration EVERY = Duration.ofDays(14);

  /// Answers look back from the day they are given, so a sitting is not gone on with for long.
  static final Duration RESUMED_WITHIN = Duration.ofDays(2);

  private final Sittings sittings;
  private final InstantSource clock;

  DueQuestionnaires(Sittings sittings, InstantSource clock) {
    this.sittings = sittings;
    this.clock = clock;
  }

  /// @param begun one that was begun lately and can be gone on with
  public record Due(Instrument instrument, Optional<Assessment> begun) {
    /// Where it is answered.
    public String path() {
      return "/questionnaires/"
          + begun.map(sitting -> sitting.id().toString()).orElse(instrument.id().toString());
    }
  }

  /// What is due now, in the order it is asked; often nothing.
  public List<Due> now(CareAccess access) {
    List<Assessment> unfinished = unfinished(access);
    return Offer.REPEATED.stream()
        .map(Instruments::get)
        .filter(instrument -> due(access, instrument))
        .map(instrument -> new Due(instrument, of(unfinished, instrument)))
        .toList();
  }

  List<Assessment> unfinished(CareAccess access) {
    return sittings.unfinished(access, clock.instant().minus(RESUMED_WITHIN));
  }

  static Optional<Assessment> of(List<Assessment> sittings, Instrument instrument) {
    return sittings.stream().filter(one -> one.instrument().equals(instrument)).findFirst();
  }

  private boolean due(CareAccess access, Instrument instrument) {
    return lastFinished(access, instrument)
        .map(last -> !last.plus(EVERY).isAfter(clock.instant()))
        .orElse(true);
  }

  Optional<Instant> lastFinished(CareAccess access, Instrument instrument) {
    return sittings.lastFinished(access, instrument);
  }
}
