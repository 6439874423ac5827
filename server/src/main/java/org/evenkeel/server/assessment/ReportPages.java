package org.evenkeel.server.assessment;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.assessment.page.Report;
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
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One result on one sheet of paper: for the person who answered, and for whoever cares for them,
/// who leaves a line by opening it.
@Controller
class ReportPages {
  private final Results results;
  private final EarlierAnswers earlier;
  private final WayOfCounting counting;
  private final CareAccesses accesses;
  private final Accounts accounts;
  private final InstantSource clock;

  ReportPages(
      Results results,
      EarlierAnswers earlier,
      WayOfCounting counting,
      CareAccesses accesses,
      Accounts accounts,
      InstantSource clock) {
    this.results = results;
    this.earlier = earlier;
    this.counting = counting;
    this.accesses = accesses;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping("/questionnaires/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/report")
  Page mine(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    return report(accesses.own(me), me.account(), id, false);
  }

  @GetMapping("/people/{person}/questionnaires/{id}/report")
  Page theirs(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @PathVariable UUID id) {
    return switch (accesses.care(me, new PersonId(person), Purpose.CARE, "opened-report")) {
      case Granted(CareAccess access) ->
          access.opens(DataKind.QUESTIONNAIRES)
              ? accounts
                  .of(access.person())
                  .map(account -> report(access, account, id, true))
                  .orElseGet(ErrorPage::missing)
              : ErrorPage.forbidden();
      case Refused() -> ErrorPage.forbidden();
    };
  }

  private Page report(CareAccess access, Account person, UUID id, boolean forClinician) {
    Optional<Result> found = results.of(access, new AssessmentId(id));
    return found
        .<Page>map(result ->
            new Report(
                person.name(),
                result,
                upTo(access, result),
                forClinician ? counting.outcome(access) : Optional.empty(),
                counting.name(),
                forClinician,
                person.person().orElseThrow().toString(),
                clock.instant(),
                Questions.stoodBefore(
                    result.instrument(), result.language(), earlier.of(access, result.id()))))
        .orElseGet(ErrorPage::missing);
  }

  /// Everything finished with the same questionnaire, this result last.
  private List<Result> upTo(CareAccess access, Result result) {
    List<Result> all = results.of(access, result.instrument().id().value());
    int place = all.stream().map(Result::id).toList().indexOf(result.id());
    return all.subList(0, place + 1);
  }
}
