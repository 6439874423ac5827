package org.evenkeel.selfhelp.sleep;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.evenkeel.selfhelp.sleep.Adjustment.Held;
import org.evenkeel.selfhelp.sleep.Adjustment.Longer;
import org.evenkeel.selfhelp.sleep.Adjustment.Same;
import org.evenkeel.selfhelp.sleep.Adjustment.Shorter;
import org.evenkeel.selfhelp.sleep.Beginning.AskAHuman;
import org.evenkeel.selfhelp.sleep.Beginning.Begun;
import org.evenkeel.selfhelp.sleep.Beginning.StillToAsk;

/// Sleep restriction (Spielman, Saskin & Thorpy 1987, doi:10.1093/sleep/10.1.45).
///
/// The first window is as long as the mean sleep of at least seven nights, never under the floor,
/// and ends at the person's own time of getting up. Once a week sleep efficiency (all sleep ÷ all
/// time in bed, over at least five nights) moves it: from 85 % on it grows by a quarter of an hour,
/// under 80 % it shrinks by one, in between it stays. Sources differ on 85 or 90 % and on a floor
/// of 4.5, 5 or 5.5 hours; they are parameters here.
///
/// ## What this tells you, and what it does not
///
/// A window to try. It measures no sleep: the diary is what a person remembers. It does not see why
/// someone sleeps badly, and cutting time in bed makes people sleepier at first.
///
/// @param floor the shortest window
/// @param growsFrom per cent of efficiency
/// @param shrinksUnder per cent of efficiency
public record SleepRestriction(Duration floor, int growsFrom, int shrinksUnder) {
  /// Diary nights before it may begin.
  public static final int NIGHTS_TO_BEGIN = 7;

  /// Diary nights in a week that is to move the window.
  public static final int NIGHTS_TO_REVIEW = 5;

  private static final Duration LOWEST = Duration.ofHours(5);
  private static final Duration HIGHEST = Duration.ofHours(9);
  private static final Duration STEP = Duration.ofMinutes(15);

  public SleepRestriction {
    if (floor.compareTo(LOWEST) < 0 || floor.compareTo(HIGHEST) > 0) {
      throw new IllegalArgumentException(
          "The shortest window is %s; it lies between 5 and 9 hours".formatted(floor));
    }
    if (shrinksUnder < 1 || growsFrom <= shrinksUnder || growsFrom > 100) {
      throw new IllegalArgumentException(
          "It shrinks under %d %% and grows from %d %%; the second is higher, and 100 at most"
              .formatted(shrinksUnder, growsFrom));
    }
  }

  public static SleepRestriction withDefaults() {
    return new SleepRestriction(Duration.ofMinutes(330), 85, 80);
  }

  /// Grows from 90 %, which the National Sleep Foundation says and others ask of older people.
  public SleepRestriction growingFrom90() {
    return new SleepRestriction(floor, 90, shrinksUnder);
  }

  /// Another floor, 5 hours or more; a clinician's decision.
  public SleepRestriction withFloor(Duration lower) {
    return new SleepRestriction(lower, growsFrom, shrinksUnder);
  }

  /// @param rise when the person wants to get up, every day
  public Beginning begin(Screening screening, List<Night> nights, LocalTime rise) {
    distinct(nights);
    if (!screening.said().isEmpty()) {
      return new AskAHuman(screening.said());
    }
    if (!screening.open().isEmpty()) {
      return new StillToAsk(screening.open());
    }
    if (nights.size() < NIGHTS_TO_BEGIN) {
      return new Beginning.TooFewNights(nights.size(), NIGHTS_TO_BEGIN);
    }
    return new Begun(SleepWindow.endingAt(rise, atLeastFloor(meanSleep(nights))));
  }

  /// @param week the nights since the window was set
  public Adjustment review(SleepWindow now, List<Night> week, Sleepiness sleepiness) {
    distinct(week);
    if (week.size() < NIGHTS_TO_REVIEW) {
      return sleepiness == Sleepiness.USUAL
          ? new Adjustment.TooFewNights(week.size(), NIGHTS_TO_REVIEW)
          : new Held(now, sleepiness);
    }
    Adjustment byTheRule = byTheRule(now, week);
    return sleepiness == Sleepiness.USUAL ? byTheRule : held(now, byTheRule, sleepiness);
  }

  private Adjustment byTheRule(SleepWindow now, List<Night> week) {
    if (reaches(growsFrom, week)) {
      return new Longer(SleepWindow.endingAt(now.rise(), now.length().plus(STEP)));
    }
    if (reaches(shrinksUnder, week)) {
      return new Same(now);
    }
    Duration shorter = atLeastFloor(now.length().minus(STEP));
    return shorter.compareTo(now.length()) < 0
        ? new Shorter(SleepWindow.endingAt(now.rise(), shorter))
        : new Same(now);
  }

  /// A sleepy person's window may grow and does not shrink.
  private static Adjustment held(SleepWindow now, Adjustment byTheRule, Sleepiness sleepiness) {
    return new Held(byTheRule instanceof Longer(SleepWindow longer) ? longer : now, sleepiness);
  }

  /// In whole seconds, so that exactly 85 % is 85 %.
  private static boolean reaches(int percent, List<Night> nights) {
    long asleep = nights.stream().mapToLong(night -> night.asleep().toSeconds()).sum();
    long inBed = nights.stream().mapToLong(night -> night.inBed().toSeconds()).sum();
    return asleep * 100 >= inBed * percent;
  }

  private Duration atLeastFloor(Duration length) {
    return length.compareTo(floor) < 0 ? floor : length;
  }

  /// To the whole minute.
  private static Duration meanSleep(List<Night> nights) {
    return Duration.ofMinutes(
        Math.round(
            nights.stream().mapToLong(night -> night.asleep().toMinutes()).average().orElse(0)));
  }

  private static void distinct(List<Night> nights) {
    if (nights.stream().map(Night::morning).distinct().count() < nights.size()) {
      throw new IllegalArgumentException("A night stands twice in the diary");
    }
  }
}
