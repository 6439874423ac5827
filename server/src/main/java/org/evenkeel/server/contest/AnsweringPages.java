package org.evenkeel.server.contest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.consent.AccessDecision.Refused;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.Purpose;
import org.evenkeel.server.identity.PersonId;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whoever cares for a person answers what they said of a score.
@Controller
class AnsweringPages {
  static final String WAITING = "/people/contests";

  private final Contesting contesting;
  private final Contests contests;
  private final ContestLines lines;
  private final CareAccesses accesses;
  private final Uis uis;
  private final InstantSource clock;

  AnsweringPages(
      Contesting contesting,
      Contests contests,
      ContestLines lines,
      CareAccesses accesses,
      Uis uis,
      InstantSource clock) {
    this.contesting = contesting;
    this.contests = contests;
    this.lines = lines;
    this.accesses = accesses;
    this.uis = uis;
    this.clock = clock;
  }

  /// What waits, the one that is due first before the others.
  @GetMapping(WAITING)
  Page waiting(@AuthenticationPrincipal SignedInAccount me, HttpServletRequest request) {
    Map<PersonId, CareAccess> keys =
        accesses.glances(me).stream()
            .collect(Collectors.toMap(CareAccess::person, Function.identity()));
    Ui ui = uis.of(request);
    return new ContestsPage(
        false,
        contests.waiting(keys.keySet().stream().toList()).stream()
            .flatMap(one ->
                java.util.stream.Stream.ofNullable(keys.get(one.person()))
                    .map(access -> lines.care(access, one, ui)))
            .toList());
  }

  @GetMapping("/people/{person}/contests/{id}")
  Page read(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @PathVariable UUID id,
      HttpServletRequest request) {
    return switch (accesses.care(me, new PersonId(person), Purpose.CARE, "opened-contest")) {
      case Granted(CareAccess access) -> page(access, id, "", Slips.none(), uis.of(request));
      case Refused() -> ErrorPage.forbidden();
    };
  }

  private Page page(CareAccess access, UUID id, String typed, Slips slips, Ui ui) {
    return contests
        .find(access, id)
        .<Page>map(one ->
            new AnswerPage(access.person().toString(), lines.care(access, one, ui), typed, slips))
        .orElseGet(ErrorPage::missing);
  }

  @PostMapping("/people/{person}/contests/{id}/answer")
  Page answer(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      HttpServletRequest request) {
    return switch (accesses.care(me, new PersonId(person), Purpose.CARE, "opened-contest")) {
      case Granted(CareAccess access) -> answered(me, access, id, words, uis.of(request));
      case Refused() -> ErrorPage.forbidden();
    };
  }

  private Page answered(SignedInAccount me, CareAccess access, UUID id, String words, Ui ui) {
    String said = words.strip();
    if (said.isEmpty() || said.length() > ContestPages.LONGEST) {
      Slips slips = Slips.of("words", "contest.slip-answer", ContestPages.LONGEST);
      return page(access, id, words, slips, ui);
    }
    contesting.answer(access.person(), id, me.account().id(), said, clock.instant());
    return new SeeOther("/people/" + access.person() + "/contests/" + id);
  }
}
