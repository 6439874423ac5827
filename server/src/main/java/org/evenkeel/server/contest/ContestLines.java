package org.evenkeel.server.contest;

import java.time.InstantSource;
import java.time.LocalDate;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.InstrumentWords;
import org.evenkeel.server.assessment.Results;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.contest.ContestsPage.Answered;
import org.evenkeel.server.contest.ContestsPage.Line;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.web.Ui;
import org.springframework.stereotype.Component;

/// Puts contested scores on a page.
@Component
class ContestLines {
  private final Results results;
  private final Accounts accounts;
  private final InstantSource clock;

  ContestLines(Results results, Accounts accounts, InstantSource clock) {
    this.results = results;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// For its person.
  Line own(CareAccess own, Contest contest, LocalDate today, Ui ui) {
    return line(own, contest, "", "", today, ui);
  }

  /// For whoever cares for them.
  Line care(CareAccess access, Contest contest, Ui ui) {
    return line(
        access,
        contest,
        "/people/" + contest.person() + "/contests/" + contest.id(),
        accounts.of(contest.person()).map(Account::name).orElse("–"),
        ui.dayOf(clock.instant()),
        ui);
  }

  private Line line(
      CareAccess access, Contest contest, String href, String who, LocalDate today, Ui ui) {
    return new Line(
        href,
        who,
        title(access, contest, ui),
        contest.at(),
        contest.words().open(access),
        contest.due(),
        contest.overdue(today),
        contest
            .answer()
            .map(answer ->
                new Answered(name(answer.by()), answer.at(), answer.words().open(access))));
  }

  private String name(AccountId account) {
    return accounts.find(account).map(Account::name).orElse("–");
  }

  /// "PHQ-9, 23 November 2026"; without the key to questionnaires, that it is a score.
  private String title(CareAccess access, Contest contest, Ui ui) {
    return access.opens(DataKind.QUESTIONNAIRES)
        ? title(access, new AssessmentId(contest.about()), ui)
        : ui.text("contest.a-score");
  }

  String title(CareAccess access, AssessmentId about, Ui ui) {
    return results
        .of(access, about)
        .map(result ->
            ui.text(
                "contest.score-of",
                InstrumentWords.title(ui, result.instrument()),
                ui.date(ui.dayOf(result.completedAt()))))
        .orElseGet(() -> ui.text("contest.a-score"));
  }
}
