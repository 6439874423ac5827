package org.evenkeel.earlywarning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// A band learned from a service's own courses. The expected score falls with the logarithm of the
/// week, by a slope that depends on where a person began:
///
/// ```
/// E[score_s] = β0 + β1·before + β2·ln(s + 1) + β3·before·ln(s + 1)
/// ```
///
/// fitted by least squares. The spread around it grows or shrinks straight with `ln(s + 1)`, and
/// the band reaches to the tenth and ninetieth percentile of the residuals in units of that spread,
/// cut at the ends of the scale. It is a band for people, not for their mean.
///
/// @param measure the questionnaire
/// @param people courses learned from
/// @param coefficients β0 to β3
/// @param spread the spread's height at s = 0 and its slope in ln(s + 1)
/// @param lowTenth tenth percentile of the residuals, in spreads
/// @param highTenth ninetieth percentile
public record Learned(
    Measure measure,
    int people,
    List<Double> coefficients,
    List<Double> spread,
    double lowTenth,
    double highTenth)
    implements ExpectedResponse {

  /// The fewest courses a band is learned from.
  public static final int FEWEST_PEOPLE = 200;

  private static final int FIRST_WEEK = 2;

  public Learned {
    coefficients = List.copyOf(coefficients);
    spread = List.copyOf(spread);
    if (coefficients.size() != 4 || spread.size() != 2) {
      throw new IllegalArgumentException(
          "%d coefficients and %d numbers of spread were given; there are 4 and 2"
              .formatted(coefficients.size(), spread.size()));
    }
  }

  static Learned from(Measure measure, Collection<Course> courses) {
    List<double[]> rows = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    for (Course course : courses) {
      for (Course.Score score : course.later()) {
        rows.add(terms(course.before(), score.week()));
        scores.add(score.value());
      }
    }
    double[] y = scores.stream().mapToDouble(Double::doubleValue).toArray();
    double[][] x = rows.toArray(double[][]::new);
    int people = (int) courses.stream().filter(course -> !course.later().isEmpty()).count();
    return from(measure, people, x, y);
  }

  private static Learned from(Measure measure, int people, double[][] x, double[] y) {
    double[] beta = LeastSquares.fit(x, y);
    double[] residuals = new double[y.length];
    Arrays.setAll(residuals, i -> y[i] - LeastSquares.dot(x[i], beta));
    double[] spread = spread(x, residuals, measure.scale());
    double[] inSpreads = new double[y.length];
    Arrays.setAll(inSpreads, i -> residuals[i] / at(spread, x[i][2], measure.scale()));
    Arrays.sort(inSpreads);
    return new Learned(
        measure,
        people,
        Arrays.stream(beta).boxed().toList(),
        Arrays.stream(spread).boxed().toList(),
        quantile(inSpreads, .1),
        quantile(inSpreads, .9));
  }

  private static double[] spread(double[][] x, double[] residuals, ScaleRange scale) {
    double[][] weeks =
        Arrays.stream(x).map(row -> new double[] {1, row[2]}).toArray(double[][]::new);
    boolean oneWeekOnly = Arrays.stream(x).mapToDouble(row -> row[2]).distinct().count() < 2;
    double[] distances = Arrays.stream(residuals).map(Math::abs).toArray();
    return oneWeekOnly
        ? new double[] {
          Math.max(Arrays.stream(distances).average().orElse(0), scale.leastDeviation()), 0
        }
        : LeastSquares.fit(weeks, distances);
  }

  private static double at(double[] spread, double logWeek, ScaleRange scale) {
    return Math.max(spread[0] + spread[1] * logWeek, scale.leastDeviation());
  }

  private static double[] terms(double before, int week) {
    double logWeek = Math.log(week + 1.0);
    return new double[] {1, before, logWeek, before * logWeek};
  }

  /// Straight between the ordered values at `(n − 1)·p` (type 7).
  private static double quantile(double[] ordered, double p) {
    double place = (ordered.length - 1) * p;
    int below = (int) place;
    int above = Math.min(below + 1, ordered.length - 1);
    return ordered[below] + (place - below) * (ordered[above] - ordered[below]);
  }

  /// The band for a person who began at this score, in this week.
  public Track.Band band(double before, int week) {
    double[] terms = terms(before, week);
    double middle = LeastSquares.dot(terms, numbers(coefficients));
    double width = at(numbers(spread), terms[2], measure.scale());
    return new Track.Band(
        onScale(middle + lowTenth * width), onScale(middle), onScale(middle + highTenth * width));
  }

  private static double[] numbers(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private double onScale(double score) {
    return Math.clamp(score, measure.scale().lowest(), measure.scale().highest());
  }

  @Override
  public Track track(Course course) {
    if (course.later().isEmpty()) {
      return new Track.TooEarly();
    }
    Course.Score latest = course.later().getLast();
    double worse = latest.value() - course.before();
    if (worse >= measure.reliableChange()) {
      return new Track.ReliablyWorse(latest.week(), worse);
    }
    return latest.week() < FIRST_WEEK ? new Track.TooEarly() : againstTheBand(course, latest);
  }

  private Track againstTheBand(Course course, Course.Score latest) {
    Track.Band band = band(course.before(), latest.week());
    return latest.value() > band.upper()
        ? new Track.AboveTheBand(latest.week(), latest.value(), band)
        : new Track.OnTrack(latest.week());
  }
}
