package org.evenkeel.server.safety;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Seen;
import org.evenkeel.server.web.Slips;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/cases/{id}`: one case, and what is done about it. Whom it does not concern is not told that it
/// exists.
@Controller
@RequestMapping(CasePages.ADDRESS + "/{id}")
class CasePages {
  static final String ADDRESS = "/cases";

  private final ReadingACase reading;
  private final TakingACase taking;
  private final BeingInTouch beingInTouch;
  private final LoweringATier lowering;
  private final ClosingACase closing;
  private final ReviewingAClock reviewing;
  private final InstantSource clock;

  CasePages(
      ReadingACase reading,
      TakingACase taking,
      BeingInTouch beingInTouch,
      LoweringATier lowering,
      ClosingACase closing,
      ReviewingAClock reviewing,
      InstantSource clock) {
    this.reading = reading;
    this.taking = taking;
    this.beingInTouch = beingInTouch;
    this.lowering = lowering;
    this.closing = closing;
    this.reviewing = reviewing;
    this.clock = clock;
  }

  @GetMapping
  Page open(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    return with(id, me, crisis -> reading.page(crisis, me, Map.of(), Slips.none()));
  }

  @PostMapping("/taking")
  Page take(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    return deed(
        id,
        me,
        (crisis, now) -> {
          taking.take(crisis.id(), me.account(), now);
          return Slips.none();
        });
  }

  @PostMapping("/hand-over")
  Page handOver(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam Optional<UUID> to,
      @RequestParam Map<String, String> fields) {
    return deed(
        id,
        me,
        fields,
        Slips.none(),
        asSeen(
            fields,
            (crisis, now) ->
                Slips.none()
                    .unless(
                        to.filter(other ->
                                taking.handOver(
                                    crisis.id(), me.account(), new AccountId(other), now))
                            .isPresent(),
                        "to",
                        "duty.slip-to")));
  }

  @PostMapping("/contact")
  Page contact(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    ContactForm form = new ContactForm(fields);
    return deed(
        id,
        me,
        fields,
        form.slips(),
        (crisis, now) -> {
          beingInTouch.tried(
              crisis.id(), me.account(), form.way(), form.reached(), form.words(), now);
          return Slips.none();
        });
  }

  @PostMapping("/outside")
  Page outside(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    Slips slips = words(fields, "outside-words");
    return deed(
        id,
        me,
        fields,
        slips,
        (crisis, now) -> {
          beingInTouch.outsideCalled(
              crisis.id(), me.account(), fields.getOrDefault("outside-words", ""), now);
          return Slips.none();
        });
  }

  @PostMapping("/lowering")
  Page lower(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam Tier tier,
      @RequestParam Map<String, String> fields) {
    return deed(
        id,
        me,
        fields,
        words(fields, "ground"),
        asSeen(
            fields,
            (crisis, now) ->
                said(
                    lowering.ask(
                        crisis.id(), me.account(), tier, fields.getOrDefault("ground", ""), now))));
  }

  @PostMapping("/lowering/answer")
  Page answerLowering(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam boolean agreed,
      @RequestParam Map<String, String> fields) {
    return deed(
        id,
        me,
        fields,
        Slips.none(),
        asSeen(
            fields,
            (crisis, now) -> said(lowering.answer(crisis.id(), me.account(), agreed, now))));
  }

  private static Slips said(LoweringATier.Result result) {
    return switch (result) {
      case DONE -> Slips.none();
      case NOT_LOWER -> Slips.of("ground", "duty.slip-not-lower");
      case ASKED_ALREADY -> Slips.of("ground", "duty.slip-asked-already");
      case NEEDS_SOMEBODY_ELSE -> Slips.of("ground", "duty.slip-somebody-else");
      case NOTHING_TO_DO -> Slips.of("ground", "duty.slip-nothing-to-do");
    };
  }

  @PostMapping("/closing")
  Page close(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    ClosingForm form = new ClosingForm(fields, me.zone());
    return deed(
        id,
        me,
        fields,
        reading
            .find(new CaseId(id), me)
            .map(crisis -> form.slips(reading.person(crisis)))
            .orElseGet(Slips::none),
        asSeen(
            fields,
            (crisis, now) ->
                ClosingForm.slips(
                    closing.close(
                        crisis.id(),
                        me.account(),
                        form.outcome(),
                        form.words(),
                        form.next(crisis, me.account().id()),
                        now))));
  }

  @PostMapping("/review")
  Page review(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    Slips slips = words(fields, "review-words");
    return deed(
        id,
        me,
        fields,
        slips,
        (crisis, now) ->
            Slips.none()
                .unless(
                    reviewing.review(
                        crisis.id(), me.account(), fields.getOrDefault("review-words", ""), now),
                    "review-words",
                    "duty.slip-review"));
  }

  private static Slips words(Map<String, String> fields, String field) {
    return Slips.none().unless(!fields.getOrDefault(field, "").isBlank(), field, "duty.slip-words");
  }

  /// Something done to a case; what has to be put right, if anything.
  private interface Deed {
    Slips at(CrisisCase crisis, Instant now);
  }

  /// Not while the page shows less than is known by now: the person may have said more.
  private Deed asSeen(Map<String, String> fields, Deed deed) {
    return (crisis, now) ->
        Seen.still(Optional.ofNullable(fields.get("seen")), reading.known(crisis))
            ? deed.at(crisis, now)
            : Slips.of("history-h", "duty.slip-nothing-to-do");
  }

  private Page deed(UUID id, SignedInAccount me, Deed deed) {
    return deed(id, me, Map.of(), Slips.none(), deed);
  }

  private Page deed(
      UUID id, SignedInAccount me, Map<String, String> fields, Slips slips, Deed deed) {
    return with(
        id,
        me,
        crisis -> {
          Slips after = slips.isEmpty() ? deed.at(crisis, clock.instant()) : slips;
          return after.isEmpty()
              ? new SeeOther(ADDRESS + "/" + id)
              : reading
                  .find(crisis.id(), me)
                  .<Page>map(now -> reading.page(now, me, fields, after))
                  .orElseGet(ErrorPage::missing);
        });
  }

  private Page with(UUID id, SignedInAccount me, Function<CrisisCase, Page> page) {
    return reading.find(new CaseId(id), me).map(page).orElseGet(ErrorPage::missing);
  }
}
