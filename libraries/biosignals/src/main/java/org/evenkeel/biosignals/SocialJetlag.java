package org.evenkeel.biosignals;

import java.time.Duration;
import java.time.LocalTime;

/// How far the middle of sleep lies apart on free days and on work days, round the clock: at most
/// 12 hours.
///
/// ## What this tells you, and what it does not
///
/// That work and body keep different hours. It is not jet lag, and which days are free only the
/// person knows.
///
/// Source: Wittmann M, Dinich J, Merrow M, Roenneberg T (2006), Chronobiology International
/// 23:497–509, doi:10.1080/07420520500545979.
public final class SocialJetlag {

  private static final Duration DAY = Duration.ofDays(1);

  private SocialJetlag() {}

  /// The distance between two middles of sleep.
  public static Duration between(LocalTime onFreeDays, LocalTime onWorkDays) {
    Duration apart = Duration.between(onWorkDays, onFreeDays).abs();
    Duration around = DAY.minus(apart);
    return apart.compareTo(around) <= 0 ? apart : around;
  }
}
