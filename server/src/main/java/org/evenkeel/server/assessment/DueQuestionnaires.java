package org.evenkeel.server.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.psychometrics.Instrument;
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
  private final Offer offer;
  private final Readership readership;
  private final InstantSource clock;

  DueQuestionnaires(Sittings sittings, Offer offer, Readership readership, InstantSource clock) {
    this.sittings = sittings;
    this.offer = offer;
    this.readership = readership;
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

  /// What is due now or was begun lately, in the order it is asked; often nothing.
  public List<Due> now(CareAccess access) {
    List<Assessment> unfinished = unfinished(access);
    Map<String, Instant> last = sittings.lastFinished(access);
    boolean aboutSafety = readership.mayAskAboutSafety();
    return offer.all().stream()
        .map(instrument -> new Due(instrument, of(unfinished, instrument)))
        .filter(one ->
            one.begun().isPresent()
                || (aboutSafety || one.instrument().safetyItems().isEmpty())
                    && due(one.instrument().id().toString(), last))
        .toList();
  }

  /// When any questionnaire was finished last, if ever.
  public Optional<Instant> lastFinished(CareAccess access) {
    return sittings.lastFinished(access).values().stream().max(Comparator.naturalOrder());
  }

  List<Assessment> unfinished(CareAccess access) {
    return sittings.unfinished(access, clock.instant().minus(RESUMED_WITHIN));
  }

  static Optional<Assessment> of(List<Assessment> sittings, Instrument instrument) {
    return sittings.stream()
        .filter(one -> one.instrument().id().equals(instrument.id()))
        .findFirst();
  }

  private boolean due(String instrument, Map<String, Instant> last) {
    Instant now = clock.instant();
    return Offer.REPEATED.contains(instrument)
        && !last.getOrDefault(instrument, Instant.MIN).isAfter(now.minus(EVERY));
  }

  Optional<Instant> lastFinished(CareAccess access, Instrument instrument) {
    return sittings.lastFinished(access, instrument);
  }
}
