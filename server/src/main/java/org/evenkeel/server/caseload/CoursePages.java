package org.evenkeel.server.caseload;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.consent.AccessDecision;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.consent.AccessDecision.Refused;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Purpose;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.insight.AskingHere;
import org.evenkeel.server.insight.ExpectedCourses;
import org.evenkeel.server.prediction.Foretelling;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.evenkeel.server.web.Uis;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A support tool for a course of help that asks for a look: four things to look at, and what was
/// agreed.
@Controller
class CoursePages {
  private static final String HERE = "/people/{person}/course";
  private static final Period COURSE = Period.ofYears(1);
  private static final int LONGEST = 2000;

  private final CourseReviews reviews;
  private final ExpectedCourses expected;
  private final AskingHere asking;
  private final Foretelling foretelling;
  private final Record record;
  private final LookedAt lookedAt;
  private final CareAccesses accesses;
  private final Accounts accounts;
  private final Uis uis;
  private final InstantSource clock;

  CoursePages(
      CourseReviews reviews,
      ExpectedCourses expected,
      AskingHere asking,
      Foretelling foretelling,
      Record record,
      LookedAt lookedAt,
      CareAccesses accesses,
      Accounts accounts,
      Uis uis,
      InstantSource clock) {
    this.reviews = reviews;
    this.expected = expected;
    this.asking = asking;
    this.foretelling = foretelling;
    this.record = record;
    this.lookedAt = lookedAt;
    this.accesses = accesses;
    this.accounts = accounts;
    this.uis = uis;
    this.clock = clock;
  }

  @GetMapping(HERE)
  Page course(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      HttpServletRequest request) {
    return switch (access(me, person)) {
      case Granted(CareAccess access) when access.opens(DataKind.QUESTIONNAIRES) ->
          page(access, Set.of(), "", Slips.none(), request);
      case Granted _, Refused _ -> ErrorPage.forbidden();
    };
  }

  private AccessDecision access(SignedInAccount me, UUID person) {
    return accesses.care(me, new PersonId(person), Purpose.CARE, "opened-course");
  }

  private CoursePage page(
      CareAccess access,
      Set<CourseArea> areas,
      String agreed,
      Slips slips,
      HttpServletRequest request) {
    return new CoursePage(
        access.person().toString(),
        accounts.of(access.person()).map(Account::name).orElse("–"),
        CoursePage.why(scores(access)),
        ScoreTrend.rule(uis.of(request), expected.rule(Scores.PHQ9.id().toString())),
        asking.endedPoorly(),
        foretelling.of(access),
        reviews.of(access).stream().map(one -> reviewed(access, one)).toList(),
        UUID.randomUUID().toString(),
        areas,
        agreed,
        slips);
  }

  private Scores scores(CareAccess access) {
    String phq9 = Scores.PHQ9.id().toString();
    LocalDate from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(COURSE);
    return new Scores(
        record.read(List.of(access), Set.of(phq9), from).getOrDefault(access.person(), List.of()),
        expected.rule(phq9));
  }

  private CoursePage.Reviewed reviewed(CareAccess access, CourseReview one) {
    return new CoursePage.Reviewed(
        accounts.find(one.by()).map(Account::name).orElse("–"),
        one.at(),
        one.areas(),
        one.agreed().open(access));
  }

  /// Noting a look takes the course off my desk; a new score brings it back where it asks again.
  @PostMapping(HERE)
  Page note(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") Set<CourseArea> area,
      @RequestParam(defaultValue = "") String agreed,
      HttpServletRequest request) {
    return switch (access(me, person)) {
      case Granted(CareAccess access) when access.opens(DataKind.QUESTIONNAIRES) ->
          noted(me, access, id, area, agreed.strip(), request);
      case Granted _, Refused _ -> ErrorPage.forbidden();
    };
  }

  private Page noted(
      SignedInAccount me,
      CareAccess access,
      UUID id,
      Set<CourseArea> areas,
      String agreed,
      HttpServletRequest request) {
    Slips slips =
        Slips.none()
            .unless(!areas.isEmpty(), "areas", "caseload.slip-areas")
            .unless(
                !agreed.isEmpty() && agreed.length() <= LONGEST,
                "agreed",
                "caseload.slip-agreed",
                LONGEST);
    if (!slips.isEmpty()) {
      return page(access, areas, agreed, slips, request);
    }
    reviews.add(access, id, me.account().id(), EnumSet.copyOf(areas), agreed, clock.instant());
    lookedAt.keep(
        access.person(),
        me.account().id(),
        scores(access).worthALook().map(Item.Course::new).map(Item::key).stream().toList(),
        clock.instant());
    return new SeeOther("/people/" + access.person() + "/course");
  }
}
