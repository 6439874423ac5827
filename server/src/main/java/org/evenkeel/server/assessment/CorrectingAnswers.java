package org.evenkeel.server.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.psychometrics.Answer;
import org.evenkeel.psychometrics.Answers;
import org.evenkeel.psychometrics.ItemId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Record;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Putting right an answer of a finished questionnaire that was given by mistake. What stood before
/// stays to be read, and the total is found anew. A corrected answer that says the person may not
/// be safe is told to the house as a fresh one; one that is corrected away tells nobody anything,
/// so that whoever is answering a call goes on.
@Component
class CorrectingAnswers {
  private final Sittings sittings;
  private final EarlierAnswers earlier;
  private final Scores scores;
  private final Record record;
  private final ApplicationEventPublisher events;

  CorrectingAnswers(
      Sittings sittings,
      EarlierAnswers earlier,
      Scores scores,
      Record record,
      ApplicationEventPublisher events) {
    this.sittings = sittings;
    this.earlier = earlier;
    this.scores = scores;
    this.record = record;
    this.events = events;
  }

  /// What became of the wish to correct an answer.
  sealed interface Outcome {
    /// It is corrected, or said this already.
    record Corrected() implements Outcome {}

    /// It is corrected, and help comes first.
    record HelpFirst() implements Outcome {}

    /// With it other questions would be asked, so the questionnaire is to be filled in anew.
    record LeadsToOthers() implements Outcome {}

    /// There is no such finished questionnaire of this version, or the question was not asked in
    /// it.
    record NotThere() implements Outcome {}
  }

  /// @throws IllegalArgumentException when it is none of the answers to this question
  @Transactional
  public Outcome correct(
      PersonId person, AssessmentId id, ItemId item, Answer answer, Instant now) {
    return sittings
        .open(person, id)
        .filter(CorrectingAnswers::canBe)
        .filter(sitting -> !(sitting.answers().answer(item) instanceof Answer.Missing))
        .map(sitting -> corrected(person, sitting, item, answer, now))
        .orElseGet(Outcome.NotThere::new);
  }

  /// Only what is scored by the version that was answered is scored anew.
  static boolean canBe(Assessment sitting) {
    return sitting.complete() && sitting.version() == sitting.instrument().version();
  }

  private Outcome corrected(
      PersonId person, Assessment sitting, ItemId item, Answer answer, Instant now) {
    Answers answers = with(sitting.answers(), item, answer);
    if (answers.nextOpen().isPresent()) {
      return new Outcome.LeadsToOthers();
    }
    boolean positive =
        answer instanceof Answer.Given(int code) && sitting.instrument().isPositive(item, code);
    if (!answer.equals(sitting.answers().answer(item))) {
      UUID correction = UUID.randomUUID();
      earlier.keep(person, sitting.id(), correction, item, now);
      sittings.keep(person, sitting, item, answer, now);
      record.removeFrom(person, new Source(Scores.SOURCE, sitting.id().value()));
      scores.keep(person, sitting.with(answers), sitting.completedAt().orElseThrow());
      tell(person, sitting, correction, item, answer, now);
    }
    return positive ? new Outcome.HelpFirst() : new Outcome.Corrected();
  }

  private static Answers with(Answers answers, ItemId item, Answer answer) {
    return switch (answer) {
      case Answer.Given(int code) -> answers.with(item, code);
      case Answer.PreferredNotToSay() -> answers.declining(item);
      case Answer.Missing() ->
          throw new IllegalArgumentException("An answer is corrected to another one, not to none");
    };
  }

  /// It counts as said now, whatever was said of this question before.
  private void tell(
      PersonId person,
      Assessment sitting,
      UUID correction,
      ItemId item,
      Answer answer,
      Instant now) {
    Optional.of(answer)
        .filter(Answer.Given.class::isInstance)
        .map(given -> ((Answer.Given) given).code())
        .filter(code -> sitting.instrument().isPositive(item, code))
        .ifPresent(code ->
            events.publishEvent(
                new SafetyItemAnswered(
                    person,
                    correction,
                    sitting.instrument().id().toString(),
                    Assessments.place(sitting.instrument(), item),
                    code,
                    now)));
  }
}
