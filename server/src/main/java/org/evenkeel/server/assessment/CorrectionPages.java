package org.evenkeel.server.assessment;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.psychometrics.Answer;
import org.evenkeel.server.assessment.CorrectingAnswers.Outcome;
import org.evenkeel.server.assessment.page.RightAnswer;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Putting an answer of a finished questionnaire right: choose which, then give the right one.
@Controller
class CorrectionPages {
  private static final String HERE = "/questionnaires/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/correction";

  private final Assessments assessments;
  private final CorrectingAnswers correcting;
  private final CareAccesses accesses;
  private final InstantSource clock;

  CorrectionPages(
      Assessments assessments,
      CorrectingAnswers correcting,
      CareAccesses accesses,
      InstantSource clock) {
    this.assessments = assessments;
    this.correcting = correcting;
    this.accesses = accesses;
    this.clock = clock;
  }

  @GetMapping(HERE)
  Page choose(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    return onceFinished(me, id, Questions::toCorrect);
  }

  @GetMapping(HERE + "/{place:[0-9]{1,4}}")
  Page question(
      @AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id, @PathVariable int place) {
    return onceFinished(
        me,
        id,
        course ->
            answered(course, place) ? Questions.rightAnswer(course, place) : ErrorPage.missing());
  }

  @PostMapping(HERE + "/{place:[0-9]{1,4}}")
  Page correct(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @PathVariable int place,
      @RequestParam MultiValueMap<String, String> sent) {
    return onceFinished(
        me,
        id,
        course ->
            answered(course, place) ? corrected(me, course, place, sent) : ErrorPage.missing());
  }

  private static boolean answered(Course course, int place) {
    return course
        .at(place)
        .filter(item -> !(course.sitting().answers().answer(item.id()) instanceof Answer.Missing))
        .isPresent();
  }

  private Page corrected(
      SignedInAccount me, Course course, int place, MultiValueMap<String, String> sent) {
    return switch (Chosen.of(course, place, sent)) {
      case Chosen.Code(int code) -> corrected(me, course, place, new Answer.Given(code));
      case Chosen.Declined() -> corrected(me, course, place, new Answer.PreferredNotToSay());
      case Chosen.Nothing() -> wrong(course, place, "assessment.unanswered");
      case Chosen.Unclear(String problem) -> wrong(course, place, problem);
    };
  }

  private Page corrected(SignedInAccount me, Course course, int place, Answer answer) {
    Outcome outcome =
        correcting.correct(
            me.person(),
            course.sitting().id(),
            course.at(place).orElseThrow().id(),
            answer,
            clock.instant());
    return switch (outcome) {
      case Outcome.Corrected() -> new SeeOther(course.path());
      case Outcome.HelpFirst() -> new SeeOther(Course.helpPath(course.path()));
      case Outcome.LeadsToOthers() -> wrong(course, place, "assessment.correct-leads");
      case Outcome.NotThere() -> ErrorPage.missing();
    };
  }

  private static Page wrong(Course course, int place, String problem) {
    RightAnswer page = Questions.rightAnswer(course, place);
    return page.with(page.asked().wrong(problem));
  }

  private Page onceFinished(SignedInAccount me, UUID id, Function<Course, Page> page) {
    Optional<Course> course =
        assessments.find(accesses.own(me), new AssessmentId(id)).map(Course::new);
    return course
        .filter(found -> CorrectingAnswers.canBe(found.sitting()))
        .map(page)
        .orElseGet(ErrorPage::missing);
  }

  /// An answer that no page of ours offers, or an address with a slip in it.
  @ExceptionHandler({IllegalArgumentException.class, MethodArgumentTypeMismatchException.class})
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
