package org.evenkeel.biosignals;

/// A rule that says asleep or awake from movement alone.
///
/// ## What this tells you, and what it does not
///
/// Whether a wrist lay still. Such rules find sleep well (about 93 of 100 minutes asleep) and lying
/// awake badly (about 60 of 100 minutes awake; Walch and others 2019, doi:10.1093/sleep/zsz180,
/// with movement and pulse), so they make sleep longer and wake shorter than it was; an error of
/// half an hour a night is usual. They know no sleep stages and diagnose nothing. A wrist that lies
/// on a table sleeps soundly: find out first whether the sensor was worn.
@FunctionalInterface
public interface SleepScoring {

  /// The verdict on each minute; [SleepWake#UNKNOWN] where minutes that the rule needs are missing.
  Verdicts of(MinuteCounts counts);
}
