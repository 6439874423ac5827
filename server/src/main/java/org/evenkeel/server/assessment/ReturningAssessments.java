package org.evenkeel.server.assessment;

import java.util.Optional;
import org.evenkeel.psychometrics.Answer;
import org.evenkeel.psychometrics.Answers;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.server.assessment.ReturnedAssessment.Corrected;
import org.evenkeel.server.assessment.ReturnedAssessment.Given;
import org.evenkeel.server.identity.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in sittings that a person brings back from a copy of theirs. What was answered then calls
/// nobody now: a safety item of long ago is no call for help. The total is found anew by the same
/// version of the questionnaire; what the copy says it was is not believed.
@Component
public class ReturningAssessments {
  private final Sittings sittings;
  private final HouseInstruments instruments;
  private final EarlierAnswers earlier;
  private final Scores scores;

  ReturningAssessments(
      Sittings sittings, HouseInstruments instruments, EarlierAnswers earlier, Scores scores) {
    this.earlier = earlier;
    this.sittings = sittings;
    this.instruments = instruments;
    this.scores = scores;
  }

  /// What became of one.
  public enum Outcome {
    NEW,
    HERE_ALREADY,
    /// This house does not have the questionnaire in that version and language, or an answer is
    /// none of its answers.
    NOT_ASKED_HERE
  }

  @Transactional
  public Outcome bring(PersonId person, ReturnedAssessment returned) {
    return instrument(returned)
        .filter(instrument -> answerable(instrument, returned))
        .map(instrument ->
            sittings.begin(person, instrument, returned)
                ? kept(person, returned)
                : Outcome.HERE_ALREADY)
        .orElse(Outcome.NOT_ASKED_HERE);
  }

  private Optional<Instrument> instrument(ReturnedAssessment returned) {
    return instruments
        .find(returned.instrument())
        .map(known -> instruments.at(returned.instrument(), returned.version()))
        .filter(known -> known.version() == returned.version())
        .filter(known -> known.text(returned.language()).isPresent());
  }

  private static boolean answerable(Instrument instrument, ReturnedAssessment returned) {
    try {
      answers(instrument, returned);
      return true;
    } catch (IllegalArgumentException couldNotHaveBeenSaidHere) {
      return false;
    }
  }

  private static Answers answers(Instrument instrument, ReturnedAssessment returned) {
    Answers answers = Answers.to(instrument, returned.language());
    for (Given given : returned.answers()) {
      answers =
          given.code().isPresent()
              ? answers.with(given.item(), given.code().get())
              : answers.declining(given.item());
    }
    for (Corrected before : returned.corrected()) {
      Answers stood = Answers.to(instrument, returned.language());
      before.code().ifPresent(code -> stood.with(before.item(), code));
    }
    return answers;
  }

  private Outcome kept(PersonId person, ReturnedAssessment returned) {
    Assessment begun = sittings.open(person, returned.id()).orElseThrow();
    returned
        .answers()
        .forEach(given -> {
          sittings.keep(person, begun, given.item(), answer(given), given.at());
          given
              .carriedFrom()
              .ifPresent(from -> sittings.carried(person, begun, given.item(), from));
        });
    Assessment answered = sittings.open(person, returned.id()).orElseThrow();
    returned
        .completedAt()
        .filter(at -> answered.answers().nextOpen().isEmpty())
        .ifPresent(at -> scores.keep(person, answered, at));
    returned.corrected().stream()
        .filter(one -> begun.instrument().asks(one.item()))
        .map(one ->
            new EarlierAnswers.Earlier(
                one.id(), one.item(), one.code(), one.at(), one.until(), one.score()))
        .forEach(one -> earlier.bring(person, returned.id(), one));
    return Outcome.NEW;
  }

  private static Answer answer(Given given) {
    return given.code().<Answer>map(Answer.Given::new).orElseGet(Answer.PreferredNotToSay::new);
  }
}
