package org.evenkeel.server.insight;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.earlywarning.AlarmRun;
import org.evenkeel.earlywarning.DayMean;
import org.evenkeel.earlywarning.Outcome;
import org.evenkeel.server.checkin.CheckIns;
import org.evenkeel.server.checkin.KeptCheckIn;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.insight.page.EmptyStory;
import org.evenkeel.server.insight.page.Noticed;
import org.evenkeel.server.insight.page.SignalName;
import org.evenkeel.server.insight.page.StoryPage;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.web.Page;
import org.springframework.stereotype.Component;

/// Puts a person's story on a page: one signal, and at most one insight about it.
@Component
class TellingAStory {
  private static final int WEEKS_SHOWN = 12;
  private static final int LATELY = 14;
  private static final int BRIGHTER = 4;
  private static final int QUOTES = 3;

  private final Stories stories;
  private final Signals signals;
  private final Insights insights;
  private final CatchingUp catchingUp;
  private final CheckIns checkIns;
  private final ReadingSigns signs;
  private final WorseningHere worsening;
  private final CareAccesses accesses;
  private final InstantSource clock;

  TellingAStory(
      Stories stories,
      Signals signals,
      Insights insights,
      CatchingUp catchingUp,
      CheckIns checkIns,
      ReadingSigns signs,
      WorseningHere worsening,
      CareAccesses accesses,
      InstantSource clock) {
    this.stories = stories;
    this.signals = signals;
    this.insights = insights;
    this.catchingUp = catchingUp;
    this.checkIns = checkIns;
    this.signs = signs;
    this.worsening = worsening;
    this.accesses = accesses;
    this.clock = clock;
  }

  /// Of what was noticed lately and not yet answered, else of mood, else of what there is.
  Page ofMostInterest(SignedInAccount me) {
    CareAccess own = accesses.own(me);
    understandWhatIsDue(me);
    List<Signal> all = signals.of(own);
    if (all.isEmpty()) {
      return new EmptyStory();
    }
    Optional<Insight> fresh =
        insights.of(own).stream().filter(one -> fresh(one, today(me))).findFirst();
    Signal signal = fresh.flatMap(one -> named(all, one.signal())).orElse(all.getFirst());
    return page(me, own, all, signal, fresh);
  }

  private static boolean fresh(Insight insight, LocalDate today) {
    return insight.fit().isEmpty() && insight.firstAlarm().isAfter(today.minusDays(LATELY));
  }

  private static Optional<Signal> named(List<Signal> all, String name) {
    return all.stream().filter(signal -> signal.name().equals(name)).findFirst();
  }

  /// Of one signal, with the insight whose days still stand out, if there is one.
  Optional<Page> of(SignedInAccount me, String key) {
    CareAccess own = accesses.own(me);
    understandWhatIsDue(me);
    return signals
        .find(own, key)
        .map(signal -> page(me, own, signals.of(own), signal, standing(me, own, signal)));
  }

  private Optional<Insight> standing(SignedInAccount me, CareAccess own, Signal signal) {
    Outcome now =
        stories
            .of(own, signal, today(me), today(me))
            .warning()
            .map(Story.Warning::now)
            .orElse(new Outcome.Learning(0, 0));
    return now instanceof Outcome.Unusual unusual
        ? insights.of(own).stream()
            .filter(one ->
                one.signal().equals(signal.name()) && one.firstAlarm().equals(unusual.firstAlarm()))
            .findFirst()
        : Optional.empty();
  }

  /// Around one insight, also one of long ago.
  Optional<Page> around(SignedInAccount me, InsightId id) {
    CareAccess own = accesses.own(me);
    return insights
        .find(own, id)
        .flatMap(one ->
            named(signals.of(own), one.signal())
                .map(signal -> page(me, own, signals.of(own), signal, Optional.of(one))));
  }

  private Page page(
      SignedInAccount me,
      CareAccess own,
      List<Signal> all,
      Signal signal,
      Optional<Insight> insight) {
    LocalDate today = today(me);
    Optional<Noticed> noticed = insight.map(one -> noticed(own, signal, one, today));
    LocalDate to =
        noticed
            .filter(one -> !one.still())
            .map(Noticed::until)
            .orElseGet(() -> lastToShow(own, signal, today));
    Story story = stories.of(own, signal, to.minusWeeks(WEEKS_SHOWN).plusDays(1), to);
    return new StoryPage(
        name(signal.name()),
        all.stream().map(one -> name(one.name())).toList(),
        story,
        noticed,
        before(own, insight),
        noticed.isPresent() ? brighterWords(own, today) : List.of(),
        signs.of(own, today),
        worsening.right(),
        to.equals(today));
  }

  /// Today, or the last day there is where none of the weeks up to today has one.
  private LocalDate lastToShow(CareAccess own, Signal signal, LocalDate today) {
    LocalDate from = today.minusWeeks(WEEKS_SHOWN);
    return stories.of(own, signal, LocalDate.EPOCH, today).days().stream()
        .map(DayMean::date)
        .max(LocalDate::compareTo)
        .filter(last -> !last.isAfter(from))
        .orElse(today);
  }

  /// An insight's days still stand out while its stretch is the one that can be told of today.
  private Noticed noticed(CareAccess own, Signal signal, Insight insight, LocalDate today) {
    Optional<Story.Warning> warning = stories.of(own, signal, insight.since(), today).warning();
    boolean still =
        warning
            .map(Story.Warning::now)
            .filter(now ->
                now instanceof Outcome.Unusual unusual
                    && unusual.firstAlarm().equals(insight.firstAlarm()))
            .isPresent();
    LocalDate last =
        warning.stream()
            .flatMap(one -> one.runs().stream())
            .filter(run -> run.firstAlarm().equals(insight.firstAlarm()))
            .map(AlarmRun::lastAlarm)
            .findFirst()
            .orElse(insight.firstAlarm());
    return new Noticed(insight, name(insight.signal()), still, still ? today : last);
  }

  private List<Noticed> before(CareAccess own, Optional<Insight> shown) {
    return insights.of(own).stream()
        .filter(one -> shown.filter(one::equals).isEmpty())
        .map(one -> new Noticed(one, name(one.signal()), false, one.firstAlarm()))
        .toList();
  }

  /// The newest words of days on which the person felt good.
  private List<String> brighterWords(CareAccess own, LocalDate today) {
    return checkIns.read(own, today.minusDays(180), today).reversed().stream()
        .filter(one -> one.mood().filter(mood -> mood >= BRIGHTER).isPresent())
        .map(KeptCheckIn::words)
        .flatMap(Optional::stream)
        .limit(QUOTES)
        .map(words -> words.open(own))
        .toList();
  }

  private void understandWhatIsDue(SignedInAccount me) {
    Instant now = clock.instant();
    boolean more = true;
    while (more) {
      more = catchingUp.next(me.person(), now);
    }
  }

  LocalDate today(SignedInAccount me) {
    return LocalDate.ofInstant(clock.instant(), me.zone());
  }

  static SignalName name(String signal) {
    return new SignalName(signal, Signals.key(signal));
  }
}
