package org.evenkeel.biosignals;

/// The rhythm of rest and activity over days, from the plain day profile (non-parametric).
///
/// `IS = N·Σ(x̄_h − x̄)² / (p·Σ(x_i − x̄)²)`, `IV = N·Σ(x_i − x_{i−1})² / ((N − 1)·Σ(x_i − x̄)²)`,
/// over hourly means, p = 24, without turning activity into yes and no. L5 and M10 are the least
/// active 5 and the most active 10 hours of the average day, which runs on past midnight; `RA =
/// (M10 − L5)/(M10 + L5)`. pyActigraphy divides by n − 1 and turns activity into yes and no unless
/// told otherwise; GGIR moves its windows in steps of 10 minutes and not past midnight.
///
/// ## What this tells you, and what it does not
///
/// How regular and how strong someone's days and nights are. Low values come with depression in
/// groups, and also with shift work, illness, age, holidays. Of one person they say: look at your
/// own weeks.
///
/// Source: Witting W, Kwa IH, Eikelenboom P, Mirmiran M, Swaab DF (1990), Biological Psychiatry
/// 27:563–572, doi:10.1016/0006-3223(90)90523-5.
///
/// @param interdailyStability 0 to 1, more is more alike from day to day
/// @param intradailyVariability 0 for a smooth wave, about 2 for noise
/// @param leastActive mean of the least active 5 hours
/// @param leastActiveFrom hour of the day at which they begin
/// @param mostActive mean of the most active 10 hours
/// @param mostActiveFrom hour of the day at which they begin
/// @param days whole days looked at
public record RestActivity(
    double interdailyStability,
    double intradailyVariability,
    double leastActive,
    double leastActiveFrom,
    double mostActive,
    double mostActiveFrom,
    int days) {

  /// Days from which the measures say something; 7 are better.
  public static final int DAYS_NEEDED = 5;

  private static final int HOURS = 24;

  /// The rhythm of activity from midnight on; missing values are NaN, and a last broken day is left
  /// out.
  ///
  /// @param perHour values an hour: 60 for minutes, 1 for hours
  /// @throws IllegalArgumentException when there are fewer than two whole days
  public static RestActivity of(double[] activity, int perHour) {
    int perDay = HOURS * perHour;
    int days = activity.length / perDay;
    if (perHour < 1 || days < 2) {
      throw new IllegalArgumentException(
          "%d values at %d an hour; at least two whole days are needed"
              .formatted(activity.length, perHour));
    }
    double[] hours = DayProfile.means(activity, days * HOURS, perHour);
    double[] profile = DayProfile.averageDay(activity, days, perDay);
    ActiveWindow least = ActiveWindow.least(profile, 5 * perHour);
    ActiveWindow most = ActiveWindow.most(profile, 10 * perHour);
    return new RestActivity(
        DayProfile.stability(hours),
        DayProfile.variability(hours),
        least.mean(),
        (double) least.from() / perHour,
        most.mean(),
        (double) most.from() / perHour,
        days);
  }

  /// Relative amplitude, 0 to 1.
  public double relativeAmplitude() {
    return (mostActive - leastActive) / (mostActive + leastActive);
  }

  /// Whether there are days enough to say something.
  public boolean isEnough() {
    return days >= DAYS_NEEDED;
  }
}
