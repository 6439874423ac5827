package org.evenkeel.server.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.evenkeel.selfhelp.sleep.Adjustment;
import org.evenkeel.selfhelp.sleep.Beginning;
import org.evenkeel.selfhelp.sleep.Screening;
import org.evenkeel.selfhelp.sleep.SleepRestriction;
import org.evenkeel.selfhelp.sleep.SleepWindow;
import org.evenkeel.selfhelp.sleep.Sleepiness;
import org.evenkeel.server.consent.CareAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets a window for sleep by the rules of the library, from the nights of the diary, and moves it
/// once a week. Which questions were answered how is not kept.
@Component
class SettingAWindow {
  static final int WEEKS_TO_BEGIN = 2;

  private final SleepRestriction rules = SleepRestriction.withDefaults();
  private final Diaries diaries;
  private final SleepWindows windows;

  SettingAWindow(Diaries diaries, SleepWindows windows) {
    this.diaries = diaries;
    this.windows = windows;
  }

  @Transactional
  public Beginning begin(
      CareAccess own, Screening screening, LocalTime rise, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Diary diary = diaries.since(own, today.minusWeeks(WEEKS_TO_BEGIN), zone);
    Beginning beginning = rules.begin(screening, diary.nights(), rise);
    if (beginning instanceof Beginning.Begun(SleepWindow window)) {
      windows.set(own.person(), new KeptWindow(today, window, Came.BEGUN), now);
    }
    return beginning;
  }

  /// The weekly look.
  @Transactional
  public Adjustment review(
      CareAccess own, KeptWindow kept, Sleepiness sleepiness, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Diary diary = diaries.since(own, kept.setOn().plusDays(1), zone);
    Adjustment adjustment = rules.review(kept.window(), diary.nights(), sleepiness);
    switch (adjustment) {
      case Adjustment.Longer(SleepWindow to) -> set(own, today, to, Came.LONGER, now);
      case Adjustment.Same(SleepWindow to) -> set(own, today, to, Came.SAME, now);
      case Adjustment.Shorter(SleepWindow to) -> set(own, today, to, Came.SHORTER, now);
      case Adjustment.Held(SleepWindow to, Sleepiness because) ->
          set(own, today, to, Came.HELD, now);
      case Adjustment.TooFewNights tooFew -> {}
    }
    return adjustment;
  }

  private void set(CareAccess own, LocalDate today, SleepWindow to, Came came, Instant now) {
    windows.set(own.person(), new KeptWindow(today, to, came), now);
  }

  @Transactional
  public void stop(CareAccess own, Instant now) {
    windows.end(own.person(), now);
  }
}
