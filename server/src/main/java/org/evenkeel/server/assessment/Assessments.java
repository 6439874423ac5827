package org.evenkeel.server.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.psychometrics.Answer;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.InstrumentText;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.psychometrics.ItemId;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answering a questionnaire. Each method is on disk when it returns, and changes nothing when it
/// is called again.
@Component
public class Assessments {
  /// Answers this old still speak of the same two weeks.
  static final Duration CARRIED_WITHIN = Duration.ofDays(1);

  private final Sittings sittings;
  private final HouseInstruments instruments;
  private final Scores scores;
  private final ApplicationEventPublisher events;

  Assessments(
      Sittings sittings,
      HouseInstruments instruments,
      Scores scores,
      ApplicationEventPublisher events) {
    this.sittings = sittings;
    this.instruments = instruments;
    this.scores = scores;
    this.events = events;
  }

  /// Begins a questionnaire, now or at any moment before.
  ///
  /// @param language the language the questions are read in
  /// @throws IllegalArgumentException when there is no such instrument, or its words in this
  ///   language do not score
  @Transactional
  public void begin(
      PersonId person, AssessmentId id, String instrument, Locale language, Instant at) {
    Instrument asked = instruments.get(instrument);
    InstrumentText text =
        asked
            .text(language)
            .filter(words -> words.equivalence().scores())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s has no words that score in %s; it has %s"
                        .formatted(asked.name(), language, asked.languages())));
    sittings.begin(person, id, asked, text, at);
  }

  /// Carries answers over from a shorter questionnaire that asks the same questions, such as from
  /// the PHQ-2 to the PHQ-9, where it was finished a short while ago in the same language. A safety
  /// item is never carried: it is asked anew.
  @Transactional
  public void carry(PersonId person, AssessmentId to, AssessmentId from, Instant at) {
    sittings
        .open(person, to)
        .filter(sitting -> !sitting.complete())
        .ifPresent(sitting ->
            sittings.carry(
                person, sitting, from, carried(sitting.instrument()), at.minus(CARRIED_WITHIN)));
  }

  private static List<ItemId> carried(Instrument instrument) {
    return instrument.items().stream()
        .map(Item::id)
        .filter(item ->
            instrument.safetyItems().stream().noneMatch(safety -> safety.item().equals(item)))
        .toList();
  }

  /// Keeps an answer, in place of one given before.
  ///
  /// @throws IllegalArgumentException when the instrument does not ask the item, or the code is
  ///   none of its answers
  @Transactional
  public AnswerKept answer(PersonId person, AssessmentId id, ItemId item, int code, Instant at) {
    return sittings
        .open(person, id)
        .map(sitting -> kept(person, sitting, item, new Answer.Given(code), at))
        .orElseGet(AnswerKept.NotThere::new);
  }

  /// Keeps that the person would rather not say. It is an answer, and is never counted as zero.
  @Transactional
  public AnswerKept preferNotToSay(PersonId person, AssessmentId id, ItemId item, Instant at) {
    return sittings
        .open(person, id)
        .map(sitting -> kept(person, sitting, item, new Answer.PreferredNotToSay(), at))
        .orElseGet(AnswerKept.NotThere::new);
  }

  private AnswerKept kept(
      PersonId person, Assessment sitting, ItemId item, Answer answer, Instant at) {
    if (sitting.complete()) {
      return new AnswerKept.Finished();
    }
    boolean positive = positive(sitting.instrument(), item, answer);
    boolean changed = sittings.keep(person, sitting, item, answer, at);
    if (positive && changed && answer instanceof Answer.Given(int code)) {
      events.publishEvent(event(person, sitting, item, code, at));
    }
    return positive
        ? new AnswerKept.HelpFirst(place(sitting.instrument(), item))
        : new AnswerKept.Kept();
  }

  private static boolean positive(Instrument instrument, ItemId item, Answer answer) {
    return switch (answer) {
      case Answer.Given(int code) -> instrument.isPositive(item, code);
      case Answer.PreferredNotToSay(), Answer.Missing() -> false;
    };
  }

  private static SafetyItemAnswered event(
      PersonId person, Assessment sitting, ItemId item, int code, Instant at) {
    return new SafetyItemAnswered(
        person,
        sitting.id().value(),
        sitting.instrument().id().toString(),
        place(sitting.instrument(), item),
        code,
        at);
  }

  /// Finishes the questionnaire; its answers stay as they are from now on. Questions that are not
  /// scored may stay open.
  @Transactional
  public Completion complete(PersonId person, AssessmentId id, Instant at) {
    return sittings
        .open(person, id)
        .map(sitting -> completed(person, sitting, at))
        .orElseGet(Completion.NotThere::new);
  }

  private Completion completed(PersonId person, Assessment sitting, Instant at) {
    if (sitting.complete()) {
      return new Completion.Finished();
    }
    Optional<Item> open = sitting.answers().nextOpen();
    if (open.isPresent()) {
      return new Completion.StillOpen(place(sitting.instrument(), open.get().id()));
    }
    scores.keep(person, sitting, at);
    events.publishEvent(
        new AssessmentCompleted(
            person, sitting.id().value(), sitting.instrument().id().toString(), at));
    return new Completion.Finished();
  }

  /// One sitting, where it is this person's.
  public Optional<Assessment> find(CareAccess access, AssessmentId id) {
    return sittings.find(access, id);
  }

  /// Places count from 1: first the scored questions, then those that are not scored.
  static int place(Instrument instrument, ItemId item) {
    int scored = instrument.items().stream().map(Item::id).toList().indexOf(item);
    return scored >= 0
        ? scored + 1
        : instrument.items().size()
            + instrument.unscoredItems().stream().map(Item::id).toList().indexOf(item)
            + 1;
  }
}
