package org.evenkeel.server.insight;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.earlywarning.FalseAlarmBudget;
import org.evenkeel.earlywarning.FalseAlarmBudget.CalibratedLimit;
import org.evenkeel.earlywarning.Sentinel;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.insight.page.WatchingPage;
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

/// A person's story: their weeks, what was noticed, whether it fits, and how they are watched.
@Controller
class StoryPages {
  private final TellingAStory telling;
  private final Insights insights;
  private final Signals signals;
  private final Choices choices;
  private final Watching watching;
  private final CareAccesses accesses;
  private final InstantSource clock;

  StoryPages(
      TellingAStory telling,
      Insights insights,
      Signals signals,
      Choices choices,
      Watching watching,
      CareAccesses accesses,
      InstantSource clock) {
    this.telling = telling;
    this.insights = insights;
    this.signals = signals;
    this.choices = choices;
    this.watching = watching;
    this.accesses = accesses;
    this.clock = clock;
  }

  @GetMapping("/story")
  Page story(@AuthenticationPrincipal SignedInAccount me) {
    return telling.ofMostInterest(me);
  }

  @GetMapping("/story/of/{key}")
  Page ofSignal(@AuthenticationPrincipal SignedInAccount me, @PathVariable String key) {
    return telling.of(me, key).orElseGet(ErrorPage::missing);
  }

  @GetMapping("/story/noticed/{id}")
  Page noticed(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    return telling.around(me, new InsightId(id)).orElseGet(ErrorPage::missing);
  }

  @PostMapping("/story/noticed/{id}/answer")
  Page answer(
      @AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id, @RequestParam Fit fit) {
    insights.answer(me.person(), new InsightId(id), fit, clock.instant());
    return new SeeOther("/story/noticed/" + id);
  }

  @PostMapping("/story/of/{key}/new-usual")
  Page learnAnew(@AuthenticationPrincipal SignedInAccount me, @PathVariable String key) {
    return signals
        .find(accesses.own(me), key)
        .<Page>map(signal -> {
          watching.learnAnew(me.person(), signal, telling.today(me), clock.instant());
          return new SeeOther("/story/of/" + key);
        })
        .orElseGet(ErrorPage::missing);
  }

  /// It was not a new usual after all: the one before counts again.
  @PostMapping("/story/of/{key}/new-usual/return")
  Page goBack(@AuthenticationPrincipal SignedInAccount me, @PathVariable String key) {
    return signals
        .find(accesses.own(me), key)
        .<Page>map(signal -> {
          watching.goBack(me.person(), signal, clock.instant());
          return new SeeOther("/story/of/" + key);
        })
        .orElseGet(ErrorPage::missing);
  }

  @GetMapping("/story/watching")
  Page watching(@AuthenticationPrincipal SignedInAccount me, @RequestParam Optional<String> kept) {
    CareAccess own = accesses.own(me);
    int charts = signals.watched(own);
    return new WatchingPage(
        signals.of(own).stream()
            .map(signal ->
                new WatchingPage.Choice(
                    TellingAStory.name(signal.name()), choices.watched(me.person(), signal).name()))
            .toList(),
        choices.budgetDays(me.person()),
        charts,
        LookingBack.BUDGETS.stream().map(days -> allowed(days, charts)).toList(),
        kept.isPresent());
  }

  private static WatchingPage.Allowed allowed(int days, int charts) {
    CalibratedLimit limit = Choices.budget(days, charts).limitFor(Sentinel.DAYS_BEFORE_ANY_ALARM);
    return new WatchingPage.Allowed(days, limit.shareWithAny());
  }

  @PostMapping("/story/watching")
  Page choose(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam MultiValueMap<String, String> sent) {
    CareAccess own = accesses.own(me);
    signals
        .of(own)
        .forEach(signal ->
            Optional.ofNullable(sent.getFirst("watch-" + Signals.key(signal.name())))
                .map(Watched::valueOf)
                .filter(wanted -> wanted != choices.watched(me.person(), signal))
                .ifPresent(
                    wanted -> watching.choose(me.person(), signal, wanted, clock.instant())));
    Optional.ofNullable(sent.getFirst("budget"))
        .map(Integer::valueOf)
        .filter(days -> days != choices.budgetDays(me.person()))
        .map(FalseAlarmBudget::atMostOneIn)
        .ifPresent(budget -> watching.allow(me.person(), budget, clock.instant()));
    return new SeeOther("/story/watching?kept");
  }

  /// A form that no page of ours made, or an address with a slip in it.
  @ExceptionHandler({IllegalArgumentException.class, MethodArgumentTypeMismatchException.class})
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
