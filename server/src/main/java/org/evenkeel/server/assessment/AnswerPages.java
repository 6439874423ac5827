package org.evenkeel.server.assessment;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.psychometrics.ItemId;
import org.evenkeel.server.assessment.page.AllAtOnce;
import org.evenkeel.server.assessment.page.Asked;
import org.evenkeel.server.assessment.page.Question;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Answering: one question a page, or all at once. Where an answer says that the person may not be
/// safe, the next page is help.
@Controller
class AnswerPages {
  static final String DECLINED = "declined";

  private final Assessments assessments;
  private final Questions questions;
  private final CareAccesses accesses;
  private final InstantSource clock;

  AnswerPages(
      Assessments assessments, Questions questions, CareAccesses accesses, InstantSource clock) {
    this.assessments = assessments;
    this.questions = questions;
    this.accesses = accesses;
    this.clock = clock;
  }

  @GetMapping("/questionnaires/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/{place:[0-9]+}")
  Page question(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @PathVariable int place,
      @RequestParam(defaultValue = "") String back) {
    return whileOpen(
        me,
        id,
        course ->
            course.at(place).isEmpty()
                ? ErrorPage.missing()
                : questions.question(me.person(), course, place, back.equals("review")));
  }

  @PostMapping("/questionnaires/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/{place:[0-9]+}")
  Page answer(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @PathVariable int place,
      @RequestParam MultiValueMap<String, String> sent) {
    return whileOpen(me, id, course -> answered(me, course, place, sent));
  }

  private Page answered(
      SignedInAccount me, Course course, int place, MultiValueMap<String, String> sent) {
    boolean review = "review".equals(sent.getFirst("back"));
    if (course.at(place).isEmpty()) {
      return ErrorPage.missing();
    }
    Optional<AnswerKept> kept = keep(me, course, place, sent);
    if (kept.isEmpty()) {
      Question question = questions.question(me.person(), course, place, review);
      return question.with(wrong(question.asked(), course, sent));
    }
    Course now = course(me, course.sitting().id()).orElseThrow();
    return next(kept.get(), now, review ? now.reviewPath() : now.pathAfter(place));
  }

  private static Asked wrong(Asked asked, Course course, MultiValueMap<String, String> sent) {
    String unanswered = asked.line().isEmpty() ? "assessment.unanswered" : "assessment.unmarked";
    return switch (Chosen.of(course, asked.place(), sent)) {
      case Chosen.Unclear(String problem) ->
          asked.typed(sent.getOrDefault(asked.field(), List.of())).wrong(problem);
      case Chosen.Nothing(), Chosen.Declined(), Chosen.Code(int _) -> asked.wrong(unanswered);
    };
  }

  private static Page next(AnswerKept kept, Course course, String then) {
    return switch (kept) {
      case AnswerKept.Kept() -> new SeeOther(then);
      case AnswerKept.HelpFirst(int item) -> new SeeOther(Course.helpPath(then));
      case AnswerKept.Finished() -> new SeeOther(course.path());
      case AnswerKept.NotThere() -> ErrorPage.missing();
    };
  }

  /// For the page's script, which sends an answer as soon as it is chosen: 204 when it is kept,
  /// with the address of help where help comes first.
  @PostMapping("/questionnaires/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/{place:[0-9]+}/answer")
  ResponseEntity<Void> keep(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @PathVariable int place,
      @RequestParam MultiValueMap<String, String> sent) {
    Optional<Course> course =
        course(me, new AssessmentId(id)).filter(found -> found.at(place).isPresent());
    Optional<AnswerKept> kept = course.flatMap(found -> keep(me, found, place, sent));
    return kept.isEmpty()
        ? ResponseEntity.unprocessableContent().build()
        : told(kept.get(), then(course(me, new AssessmentId(id)).orElseThrow(), place, sent));
  }

  private static String then(Course course, int place, MultiValueMap<String, String> sent) {
    return switch (String.valueOf(sent.getFirst("back"))) {
      case "all" -> course.allPath();
      case "review" -> course.reviewPath();
      default -> course.pathAfter(place);
    };
  }

  private static ResponseEntity<Void> told(AnswerKept kept, String then) {
    return switch (kept) {
      case AnswerKept.Kept() -> ResponseEntity.noContent().build();
      case AnswerKept.HelpFirst(int item) ->
          ResponseEntity.noContent().header("Location", Course.helpPath(then)).build();
      case AnswerKept.Finished() -> ResponseEntity.status(409).build();
      case AnswerKept.NotThere() -> ResponseEntity.notFound().build();
    };
  }

  @GetMapping("/questionnaires/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/all")
  Page all(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int part) {
    return whileOpen(me, id, course -> all(me, course, part));
  }

  private Page all(SignedInAccount me, Course course, int wanted) {
    if (course.adaptive()) {
      return new SeeOther(course.onwards());
    }
    List<List<Integer>> parts = course.parts();
    Optional<List<Integer>> part =
        wanted >= 1 && wanted <= parts.size()
            ? Optional.of(parts.get(wanted - 1))
            : parts.stream().filter(each -> each.stream().anyMatch(course::open)).findFirst();
    return part.<Page>map(places -> questions.all(me.person(), course, places))
        .orElseGet(() -> new SeeOther(course.reviewPath()));
  }

  /// Keeps whatever was sent, the safety item before all others.
  @PostMapping("/questionnaires/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/all")
  Page answerAll(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent) {
    return whileOpen(me, id, course -> answeredAll(me, course, sent));
  }

  private Page answeredAll(SignedInAccount me, Course course, MultiValueMap<String, String> sent) {
    List<Integer> part = part(course, sent);
    boolean help =
        part.stream()
                .sorted(Comparator.comparing((Integer place) -> !course.safety(place)))
                .map(place -> keep(me, course, place, sent))
                .filter(kept -> kept.filter(AnswerKept.HelpFirst.class::isInstance).isPresent())
                .count()
            > 0;
    Course now = course(me, course.sitting().id()).orElseThrow();
    if (help) {
      return new SeeOther(Course.helpPath(now.allPath()));
    }
    return part.stream().anyMatch(place -> wanting(now, place, sent))
        ? withProblems(questions.all(me.person(), now, part), now, sent)
        : new SeeOther(now.firstOpen().isPresent() ? now.allPath() : now.reviewPath());
  }

  /// The part that was on the page: the one that holds the question named last.
  private static List<Integer> part(Course course, MultiValueMap<String, String> sent) {
    int last = Integer.parseInt(String.valueOf(sent.getFirst("last")));
    return course.parts().stream()
        .filter(part -> part.contains(last))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static boolean wanting(Course course, int place, MultiValueMap<String, String> sent) {
    return course.open(place) || Chosen.of(course, place, sent) instanceof Chosen.Unclear;
  }

  private static AllAtOnce withProblems(
      AllAtOnce page, Course course, MultiValueMap<String, String> sent) {
    return page.with(
        page.asked().stream()
            .map(asked -> wanting(course, asked.place(), sent) ? wrong(asked, course, sent) : asked)
            .toList());
  }

  @GetMapping("/questionnaires/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/review")
  Page review(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    return whileOpen(me, id, questions::review);
  }

  @PostMapping("/questionnaires/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/completion")
  Page complete(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    return switch (assessments.complete(me.person(), new AssessmentId(id), clock.instant())) {
      case Completion.Finished() -> new SeeOther("/questionnaires/" + id);
      case Completion.StillOpen(int item) ->
          new SeeOther("/questionnaires/" + id + "/" + item + "?back=review");
      case Completion.NotThere() -> ErrorPage.missing();
    };
  }

  private Page whileOpen(SignedInAccount me, UUID id, Function<Course, Page> page) {
    return course(me, new AssessmentId(id))
        .map(course ->
            course.sitting().complete() ? new SeeOther(course.path()) : page.apply(course))
        .orElseGet(ErrorPage::missing);
  }

  private Optional<Course> course(SignedInAccount me, AssessmentId id) {
    return assessments.find(accesses.own(me), id).map(Course::new);
  }

  /// What was chosen for one question, kept; empty when nothing was that can be.
  private Optional<AnswerKept> keep(
      SignedInAccount me, Course course, int place, MultiValueMap<String, String> sent) {
    PersonId person = me.person();
    AssessmentId id = course.sitting().id();
    ItemId item = course.at(place).orElseThrow().id();
    return switch (Chosen.of(course, place, sent)) {
      case Chosen.Code(int code) ->
          Optional.of(assessments.answer(person, id, item, code, clock.instant()));
      case Chosen.Declined() ->
          Optional.of(assessments.preferNotToSay(person, id, item, clock.instant()));
      case Chosen.Nothing(), Chosen.Unclear(String _) -> Optional.empty();
    };
  }

  /// An answer that no page of ours offers, or an address with a slip in it.
  @ExceptionHandler({IllegalArgumentException.class, MethodArgumentTypeMismatchException.class})
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
