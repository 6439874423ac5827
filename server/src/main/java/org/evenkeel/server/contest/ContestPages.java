package org.evenkeel.server.contest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.Results;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.Uis;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A person says that a score does not fit, and reads what was answered.
@Controller
class ContestPages {
  static final int LONGEST = 2000;

  private final Contesting contesting;
  private final Contests contests;
  private final ContestLines lines;
  private final Results results;
  private final CareAccesses accesses;
  private final Uis uis;
  private final InstantSource clock;

  ContestPages(
      Contesting contesting,
      Contests contests,
      ContestLines lines,
      Results results,
      CareAccesses accesses,
      Uis uis,
      InstantSource clock) {
    this.contesting = contesting;
    this.contests = contests;
    this.lines = lines;
    this.results = results;
    this.accesses = accesses;
    this.uis = uis;
    this.clock = clock;
  }

  @GetMapping("/story/contest")
  Page ask(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam UUID about,
      HttpServletRequest request) {
    return page(me, about, "", Slips.none(), uis.of(request));
  }

  private Page page(SignedInAccount me, UUID about, String typed, Slips slips, Ui ui) {
    CareAccess own = accesses.own(me);
    AssessmentId assessment = new AssessmentId(about);
    return results
        .of(own, assessment)
        .<Page>map(result ->
            new ContestPage(
                about.toString(),
                lines.title(own, assessment, ui),
                UUID.randomUUID().toString(),
                contesting.promised(me, clock.instant()),
                typed,
                slips))
        .orElseGet(ErrorPage::missing);
  }

  @PostMapping("/story/contest")
  Page contest(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam UUID id,
      @RequestParam UUID about,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request) {
    String said = words.strip();
    if (results.of(accesses.own(me), new AssessmentId(about)).isEmpty()) {
      return ErrorPage.missing();
    }
    if (said.isEmpty() || said.length() > LONGEST) {
      Slips slips = Slips.of("words", "contest.slip-words", LONGEST);
      return page(me, about, words, slips, uis.of(request));
    }
    contesting.contest(me, id, about, said, clock.instant());
    return new SeeOther("/story/contests");
  }

  /// Shown with the answers; from then on the person has seen them.
  @GetMapping("/story/contests")
  Page mine(@AuthenticationPrincipal SignedInAccount me, HttpServletRequest request) {
    CareAccess own = accesses.own(me);
    Instant now = clock.instant();
    Ui ui = uis.of(request);
    List<ContestsPage.Line> all =
        contests.of(own).stream()
            .map(one -> lines.own(own, one, java.time.LocalDate.ofInstant(now, me.zone()), ui))
            .toList();
    contests.seen(me.person(), now);
    return new ContestsPage(true, all);
  }
}
