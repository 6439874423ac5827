package org.evenkeel.earlywarning;

/// The rule before a service has learned from its own people: review when a person has reliably
/// worsened, or when from week 4 on they are less than 20 % better than before and still at or
/// above caseness. The 20 % follow the smallest change people themselves call a difference on the
/// PHQ-9 (Kounali et al. 2020, doi:10.1017/S0033291720003700).
///
/// @param measure the questionnaire
/// @param people courses the service has so far
public record ColdStart(Measure measure, int people) implements ExpectedResponse {

  private static final int WEEK = 4;
  private static final double SHARE = 0.20;

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
    return latest.week() < WEEK ? new Track.TooEarly() : byWeekFour(course.before(), latest);
  }

  private Track byWeekFour(double before, Course.Score latest) {
    double share = before == 0 ? 0 : (before - latest.value()) / before;
    return share < SHARE && latest.value() >= measure.caseness()
        ? new Track.LittleChange(latest.week(), share)
        : new Track.OnTrack(latest.week());
  }
}
