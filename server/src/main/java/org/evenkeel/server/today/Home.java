package org.evenkeel.server.today;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.server.assessment.DueQuestionnaires;
import org.evenkeel.server.checkin.CheckIns;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.Ui;
import org.springframework.stereotype.Component;

/// Puts a person's home page together from what the features know.
@Component
class Home {
  private final CheckIns checkIns;
  private final DueQuestionnaires questionnaires;
  private final Understanding understanding;
  private final Cards cards;
  private final CareAccesses accesses;
  private final InstantSource clock;

  Home(
      CheckIns checkIns,
      DueQuestionnaires questionnaires,
      Understanding understanding,
      Cards cards,
      CareAccesses accesses,
      InstantSource clock) {
    this.checkIns = checkIns;
    this.questionnaires = questionnaires;
    this.understanding = understanding;
    this.cards = cards;
    this.accesses = accesses;
    this.clock = clock;
  }

  TodayPage of(SignedInAccount me, Ui ui) {
    Instant now = clock.instant();
    CareAccess own = accesses.own(me);
    RecentDays days = recent(own, ui.dayOf(now));
    Optional<Waiting> waiting = Waiting.of(questionnaires.now(own));
    Understood understood = understanding.of(own, days);
    return new TodayPage(
        days.today(),
        PartOfDay.at(LocalTime.ofInstant(now, me.zone())),
        me.account().name(),
        opening(own, days, waiting, ui),
        cards.first(me, ui),
        MoodNow.of(days, ui),
        waiting,
        understood.noticed(),
        understood.right(),
        cards.others(me, ui),
        understood.week());
  }

  /// Also the day after: a device may be where it is already tomorrow.
  private RecentDays recent(CareAccess own, LocalDate today) {
    return new RecentDays(
        today, checkIns.read(own, today.minusDays(RecentDays.DAYS - 1), today.plusDays(1)));
  }

  private Opening opening(CareAccess own, RecentDays days, Optional<Waiting> waiting, Ui ui) {
    if (waiting.filter(Waiting::begun).isPresent()) {
      return Opening.BEGUN;
    }
    if (days.checkIns().isEmpty()) {
      Optional<LocalDate> last = lastDay(own, ui);
      if (last.isEmpty()) {
        return Opening.WELCOME;
      }
      if (days.before(last.get())) {
        return Opening.WELCOME_BACK;
      }
    }
    return waiting.isPresent() ? Opening.READY : Opening.NOTHING_DUE;
  }

  /// The last day on which the person told anything.
  private Optional<LocalDate> lastDay(CareAccess own, Ui ui) {
    return Stream.concat(
            checkIns.lastDay(own).stream(),
            questionnaires.lastFinished(own).map(ui::dayOf).stream())
        .max(Comparator.naturalOrder());
  }
}
