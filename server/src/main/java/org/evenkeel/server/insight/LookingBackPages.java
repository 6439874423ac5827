package org.evenkeel.server.insight;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.earlywarning.FalseAlarmBudget;
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
import org.evenkeel.server.insight.page.LookingBackPage;
import org.evenkeel.server.insight.page.LookingBackPage.Typed;
import org.evenkeel.server.insight.page.LookingBackPage.Whose;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Which notes were right, which were about nothing, and which hard times had none. What the person
/// says of them may suggest another budget; they choose it.
@Controller
class LookingBackPages {
  private static final String HERE = "/story/looking-back";

  private final LookingBack lookingBack;
  private final HardTimes hardTimes;
  private final Insights insights;
  private final ReadingSigns signs;
  private final Choices choices;
  private final Watching watching;
  private final WorseningHere worsening;
  private final CareAccesses accesses;
  private final Accounts accounts;
  private final InstantSource clock;

  LookingBackPages(
      LookingBack lookingBack,
      HardTimes hardTimes,
      Insights insights,
      ReadingSigns signs,
      Choices choices,
      Watching watching,
      WorseningHere worsening,
      CareAccesses accesses,
      Accounts accounts,
      InstantSource clock) {
    this.lookingBack = lookingBack;
    this.hardTimes = hardTimes;
    this.insights = insights;
    this.signs = signs;
    this.choices = choices;
    this.watching = watching;
    this.worsening = worsening;
    this.accesses = accesses;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping(HERE)
  Page own(@AuthenticationPrincipal SignedInAccount me) {
    return own(me, Typed.NOTHING, Slips.none());
  }

  private LookingBackPage own(SignedInAccount me, Typed typed, Slips slips) {
    CareAccess own = accesses.own(me);
    LookedBack back = lookingBack.of(own, today(me));
    return page(
        Optional.empty(),
        own,
        back,
        lookingBack.anotherBudget(back, own, me.zone()),
        today(me),
        typed,
        slips);
  }

  private LookingBackPage page(
      Optional<Whose> whose,
      CareAccess access,
      LookedBack back,
      Optional<Integer> suggested,
      LocalDate today,
      Typed typed,
      Slips slips) {
    return new LookingBackPage(
        whose,
        back,
        signs.of(access, today),
        choices.budgetDays(access.person()),
        suggested,
        worsening.right(),
        typed,
        slips);
  }

  private LocalDate today(SignedInAccount me) {
    return LocalDate.ofInstant(clock.instant(), me.zone());
  }

  /// A clinician reads along, where the person shares what is noticed.
  @GetMapping("/people/{person}/looking-back")
  Page of(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID person) {
    PersonId theirs = new PersonId(person);
    return switch (accesses.care(me, theirs, Purpose.CARE, "opened-looking-back")) {
      case Granted(CareAccess access) when access.opens(DataKind.INSIGHTS) -> of(access);
      case Granted _, Refused _ -> ErrorPage.forbidden();
    };
  }

  private Page of(CareAccess access) {
    Optional<Account> account = accounts.of(access.person());
    LocalDate today =
        LocalDate.ofInstant(
            clock.instant(), account.map(Account::zone).orElse(java.time.ZoneOffset.UTC));
    return page(
        Optional.of(new Whose(access.person().toString(), account.map(Account::name).orElse("–"))),
        access,
        lookingBack.of(access, today),
        Optional.empty(),
        today,
        Typed.NOTHING,
        Slips.none());
  }

  @PostMapping(HERE + "/notes/{id}")
  Page say(
      @AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id, @RequestParam Fit fit) {
    insights.answer(me.person(), new InsightId(id), fit, clock.instant());
    return new SeeOther(HERE);
  }

  @PostMapping(HERE + "/hard-times")
  Page tell(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    Optional<LocalDate> first = day(from);
    Optional<LocalDate> last = to.isBlank() ? first : day(to);
    Slips slips =
        Slips.none()
            .unless(
                first.filter(day -> !day.isAfter(today(me))).isPresent(),
                "from",
                "insight.slip-from")
            .unless(
                last.isPresent() && first.isPresent() && !last.get().isBefore(first.get()),
                "to",
                "insight.slip-to");
    if (slips.isEmpty()) {
      hardTimes.add(
          me.person(),
          new HardTime(UUID.randomUUID(), first.orElseThrow(), last.orElseThrow()),
          clock.instant());
      return new SeeOther(HERE);
    }
    return own(me, new Typed(from, to), slips);
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  @PostMapping(HERE + "/hard-times/{id}/removal")
  Page takeBack(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    hardTimes.takeBack(me.person(), id);
    return new SeeOther(HERE);
  }

  /// The person takes up what was suggested.
  @PostMapping(HERE + "/budget")
  Page choose(@AuthenticationPrincipal SignedInAccount me, @RequestParam int days) {
    if (!LookingBack.BUDGETS.contains(days)) {
      return new ErrorPage(400, "stale");
    }
    watching.allow(me.person(), FalseAlarmBudget.atMostOneIn(days), clock.instant());
    return new SeeOther(HERE);
  }

  /// A form that no page of ours made, or an address with a slip in it.
  @ExceptionHandler({IllegalArgumentException.class, MethodArgumentTypeMismatchException.class})
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
