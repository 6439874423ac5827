package org.evenkeel.server.assessment;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.evenkeel.psychometrics.Answer;
import org.evenkeel.psychometrics.Answers;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.InstrumentText;
import org.evenkeel.psychometrics.InstrumentText.LabelledOption;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.psychometrics.SafetyItem;
import org.evenkeel.server.assessment.WhoReads.Readers;
import org.evenkeel.server.assessment.page.AllAtOnce;
import org.evenkeel.server.assessment.page.AnswersToCorrect;
import org.evenkeel.server.assessment.page.Asked;
import org.evenkeel.server.assessment.page.Question;
import org.evenkeel.server.assessment.page.Review;
import org.evenkeel.server.assessment.page.RightAnswer;
import org.evenkeel.server.assessment.page.Sheet;
import org.evenkeel.server.assessment.page.Speech;
import org.evenkeel.server.assessment.page.StoodBefore;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.language.Language;
import org.springframework.stereotype.Component;

/// Puts a questionnaire's questions on pages, in the instrument's own words.
@Component
class Questions {
  private final Readership readership;
  private final InstantSource clock;

  Questions(Readership readership, InstantSource clock) {
    this.readership = readership;
    this.clock = clock;
  }

  Question question(PersonId person, Course course, int place, boolean review) {
    Readers readers = readership.of(person);
    return new Question(
        sheet(course.sitting()),
        asked(course, place),
        of(course),
        course
            .before(place)
            .map(before -> new Question.Before(before, course.questionPath(before))),
        review,
        readers,
        onDuty(readers));
  }

  /// How many questions count; none of a bank, where nobody knows beforehand.
  private static int of(Course course) {
    return course.adaptive() ? 0 : course.sitting().instrument().items().size();
  }

  AllAtOnce all(PersonId person, Course course, List<Integer> part) {
    Readers readers = readership.of(person);
    return new AllAtOnce(
        sheet(course.sitting()),
        part.stream().map(place -> asked(course, place)).toList(),
        course.sitting().instrument().items().size(),
        readers,
        onDuty(readers));
  }

  Review review(Course course) {
    List<Review.Line> lines =
        course.askedItems().stream()
            .map(item -> line(course, item))
            .filter(
                line -> course.scored(line.place()) || line.answer().isPresent() || line.declined())
            .toList();
    return new Review(course.sitting().id().toString(), lines, speech(course.sitting()));
  }

  static AnswersToCorrect toCorrect(Course course) {
    return new AnswersToCorrect(
        course.sitting().id().toString(),
        course.every().stream()
            .map(item -> line(course, item))
            .filter(line -> line.answer().isPresent() || line.declined())
            .toList(),
        speech(course.sitting()));
  }

  static RightAnswer rightAnswer(Course course, int place) {
    return new RightAnswer(sheet(course.sitting()), asked(course, place));
  }

  /// What was corrected in a finished sitting, as it stood before.
  static List<StoodBefore> stoodBefore(
      Instrument instrument, Locale language, List<EarlierAnswers.Earlier> earlier) {
    return instrument.text(language).stream()
        .flatMap(text -> earlier.stream().map(one -> stoodBefore(instrument, text, one)))
        .toList();
  }

  private static StoodBefore stoodBefore(
      Instrument instrument, InstrumentText text, EarlierAnswers.Earlier one) {
    Optional<Item> item =
        Stream.concat(instrument.items().stream(), instrument.unscoredItems().stream())
            .filter(each -> each.id().equals(one.item()))
            .findFirst();
    return new StoodBefore(
        item.map(each -> text.item(each.id())).orElse(one.item().value()),
        item.flatMap(each -> one.code().map(code -> GivenAnswer.of(instrument, text, each, code))),
        one.until(),
        one.score());
  }

  private static Review.Line line(Course course, Item item) {
    InstrumentText text = text(course.sitting());
    Instrument instrument = course.sitting().instrument();
    Answers answers = course.sitting().answers();
    return new Review.Line(
        course.every().indexOf(item) + 1,
        text.item(item.id()),
        answers.code(item.id()).map(code -> GivenAnswer.of(instrument, text, item, code)),
        answers.answer(item.id()) instanceof Answer.PreferredNotToSay);
  }

  private static Asked asked(Course course, int place) {
    Item item = course.at(place).orElseThrow();
    InstrumentText text = text(course.sitting());
    Answers answers = course.sitting().answers();
    return new Asked(
        place,
        item.id().value(),
        helpFrom(course, item),
        course.scored(place) ? text.preamble() : "",
        text.item(item.id()),
        item.isLine()
            ? List.of()
            : text.options(item.id()).stream()
                .map(option -> option(option, item, answers))
                .toList(),
        lineToMark(course, item),
        answers.answer(item.id()) instanceof Answer.PreferredNotToSay,
        "");
  }

  private static Optional<Asked.Line> lineToMark(Course course, Item item) {
    Assessment sitting = course.sitting();
    InstrumentText text = text(sitting);
    return LineToMark.of(sitting.instrument(), item)
        .map(line ->
            new Asked.Line(
                line,
                text.option(item.id(), line.lowest()),
                text.option(item.id(), line.highest()),
                sitting.answers().code(item.id()).map(line::written).orElse("")));
  }

  private static OptionalInt helpFrom(Course course, Item item) {
    return course.sitting().instrument().safetyItems().stream()
        .filter(safety -> safety.item().equals(item.id()))
        .mapToInt(SafetyItem::positiveFrom)
        .findFirst();
  }

  private static Asked.Option option(LabelledOption option, Item item, Answers answers) {
    boolean chosen = answers.code(item.id()).filter(code -> code == option.code()).isPresent();
    return new Asked.Option(option.code(), option.label(), chosen);
  }

  private static InstrumentText text(Assessment sitting) {
    return sitting.instrument().text(sitting.language()).orElseThrow();
  }

  private static Sheet sheet(Assessment sitting) {
    return new Sheet(
        sitting.id().toString(),
        sitting.instrument().id().toString(),
        text(sitting).fingerprint(),
        speech(sitting));
  }

  static Speech speech(Assessment sitting) {
    Language language = new Language(sitting.language().toLanguageTag());
    return new Speech(language.tag(), language.direction());
  }

  boolean onDuty(Readers readers) {
    return readers.next().filter(next -> !next.isAfter(clock.instant())).isPresent();
  }
}
