package org.evenkeel.server.assessment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.server.assessment.WhoReads.Readers;
import org.evenkeel.server.assessment.page.Before;
import org.evenkeel.server.assessment.page.Shelf;
import org.evenkeel.server.assessment.page.Shelf.Book;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.Uis;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Choosing a questionnaire, and what is said before the first question.
@Controller
class QuestionnairePages {
  private final Assessments assessments;
  private final Offer offer;
  private final DueQuestionnaires due;
  private final Readership readership;
  private final Questions questions;
  private final CareAccesses accesses;
  private final Uis uis;
  private final InstantSource clock;

  QuestionnairePages(
      Assessments assessments,
      Offer offer,
      DueQuestionnaires due,
      Readership readership,
      Questions questions,
      CareAccesses accesses,
      Uis uis,
      InstantSource clock) {
    this.assessments = assessments;
    this.offer = offer;
    this.due = due;
    this.readership = readership;
    this.questions = questions;
    this.accesses = accesses;
    this.uis = uis;
    this.clock = clock;
  }

  @GetMapping("/questionnaires")
  Page shelf(@AuthenticationPrincipal SignedInAccount me, HttpServletRequest request) {
    CareAccess own = accesses.own(me);
    List<Assessment> unfinished = due.unfinished(own);
    Ui ui = uis.of(request);
    return new Shelf(
        offer.all().stream()
            .filter(readership::mayAsk)
            .map(one -> book(own, one, unfinished, ui))
            .toList());
  }

  private Book book(CareAccess own, Instrument instrument, List<Assessment> unfinished, Ui ui) {
    return new Book(
        instrument,
        instrument.items().size(),
        minutes(instrument),
        due.lastFinished(own, instrument),
        DueQuestionnaires.of(unfinished, instrument).map(sitting -> new Course(sitting).path()));
  }

  /// About five questions a minute.
  static int minutes(Instrument instrument) {
    return (instrument.items().size() + 4) / 5;
  }

  @GetMapping("/questionnaires/{name:(?![0-9a-f]{8}-)[a-z][a-z0-9-]*}")
  Page before(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String name,
      @RequestParam(required = false) Optional<UUID> from,
      HttpServletRequest request) {
    return offer
        .find(name)
        .filter(readership::mayAsk)
        .<Page>map(instrument -> before(me, instrument, uis.of(request).locale(), from))
        .orElseGet(ErrorPage::missing);
  }

  private Before before(
      SignedInAccount me, Instrument instrument, Locale language, Optional<UUID> from) {
    Readers readers = readership.of(me.person());
    CareAccess own = accesses.own(me);
    Optional<Assessment> begun = DueQuestionnaires.of(due.unfinished(own), instrument);
    return new Before(
        AssessmentId.random().toString(),
        instrument,
        instrument.items().size(),
        minutes(instrument),
        Offer.speaks(instrument, language),
        Offer.languages(instrument).stream().map(Locale::toLanguageTag).toList(),
        !instrument.safetyItems().isEmpty(),
        readers,
        questions.onDuty(readers),
        begun.map(sitting -> new Course(sitting).path()),
        from.flatMap(id -> assessments.find(own, new AssessmentId(id)))
            .flatMap(sitting -> carried(sitting, instrument)));
  }

  /// What a sitting finished a short while ago would bring along.
  private Optional<Before.Carried> carried(Assessment sitting, Instrument instrument) {
    int shared =
        (int)
            sitting.instrument().items().stream()
                .filter(item -> instrument.asks(item.id()))
                .filter(item -> sitting.answers().code(item.id()).isPresent())
                .count();
    return sitting
        .completedAt()
        .filter(at -> at.isAfter(clock.instant().minus(Assessments.CARRIED_WITHIN)))
        .filter(at -> shared > 0)
        .map(at ->
            new Before.Carried(
                sitting.id().toString(), shared, sitting.language().toLanguageTag()));
  }

  @PostMapping("/questionnaires")
  Page begin(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam UUID id,
      @RequestParam String instrument,
      @RequestParam String language,
      @RequestParam(defaultValue = "one") String way,
      @RequestParam(required = false) Optional<UUID> from) {
    if (offer.find(instrument).filter(readership::mayAsk).isEmpty()) {
      return ErrorPage.missing();
    }
    AssessmentId sitting = new AssessmentId(id);
    assessments.begin(
        me.person(), sitting, instrument, Locale.forLanguageTag(language), clock.instant());
    from.ifPresent(earlier ->
        assessments.carry(me.person(), sitting, new AssessmentId(earlier), clock.instant()));
    Course course = new Course(assessments.find(accesses.own(me), sitting).orElseThrow());
    return new SeeOther(way.equals("all") ? course.allPath() : course.onwards());
  }

  /// A form that no page of ours made.
  @ExceptionHandler({IllegalArgumentException.class, MethodArgumentTypeMismatchException.class})
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
