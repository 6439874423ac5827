package org.evenkeel.server.assessment;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.psychometrics.Answers;
import org.evenkeel.psychometrics.Change;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.psychometrics.ScoreResult;
import org.evenkeel.psychometrics.ScoreResult.Scored;

/// A finished questionnaire, scored.
///
/// **What this tells you, and what it does not.** A score counts what the person reported. It is no
/// diagnosis; see [ScoreResult] and the instrument's page in `docs/evidence`.
///
/// @param corrected whether the person corrected an answer afterwards
/// @param sinceLast since the scored one before; empty for the first, and for instruments without a
///   published criterion
/// @param sinceFirst since the first scored one
public record Result(
    AssessmentId id,
    Instrument instrument,
    int version,
    Instant completedAt,
    Answers answers,
    ScoreResult score,
    boolean corrected,
    Optional<Change> sinceLast,
    Optional<Change> sinceFirst) {
  static Result of(Assessment sitting, boolean corrected) {
    return new Result(
        sitting.id(),
        sitting.instrument(),
        sitting.version(),
        sitting.completedAt().orElseThrow(),
        sitting.answers(),
        score(sitting),
        corrected,
        Optional.empty(),
        Optional.empty());
  }

  /// Scored anew only by the version that was answered; of another, the total found then stands.
  private static ScoreResult score(Assessment sitting) {
    return sitting.version() == sitting.instrument().version()
        ? sitting.instrument().score(sitting.answers())
        : EarlierVersion.score(sitting);
  }

  Result with(Optional<Change> last, Optional<Change> first) {
    return new Result(id, instrument, version, completedAt, answers, score, corrected, last, first);
  }

  /// The total, where there is one.
  public Optional<Scored> scored() {
    return score instanceof Scored scored ? Optional.of(scored) : Optional.empty();
  }

  /// The score of one scale, where there is one. Of an earlier version only the total is known.
  public Optional<Scored> scored(Scale scale) {
    return instrument.total().filter(scale::equals).isPresent()
        ? scored()
        : Optional.of(this)
            .filter(result -> version == instrument.version())
            .map(result -> instrument.score(answers, scale.id()))
            .filter(Scored.class::isInstance)
            .map(Scored.class::cast);
  }

  public Locale language() {
    return answers.language();
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "result " + id;
  }
}
