package org.evenkeel.server.insight;

import java.util.Optional;
import org.evenkeel.earlywarning.ColdStart;
import org.evenkeel.earlywarning.Course;
import org.evenkeel.earlywarning.Learned;
import org.evenkeel.earlywarning.Track;

/// By what a course of help is looked at here: the plain rule always, and beside it the band
/// learned from the people of this house, once two people have switched it on.
///
/// The band can only add attention: where it asks for nothing, the plain rule still may.
public record CourseRule(ColdStart plain, Optional<Learned> band) {
  /// What can be said of a course after its latest score.
  public Track track(Course course) {
    return band.map(one -> one.track(course))
        .filter(Track::asksForReview)
        .orElseGet(() -> plain.track(course));
  }
}
