package org.evenkeel.server.caseload;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.earlywarning.Track;
import org.evenkeel.psychometrics.Band;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.server.insight.CourseRule;
import org.evenkeel.server.insight.Courses;
import org.evenkeel.server.record.Observation;

/// A person's PHQ-9 totals, oldest first, and whether they ask for a closer look.
///
/// **What this tells you, and what it does not.** It points at a course of help that may be worth
/// talking over. It does not say that help fails, and nothing pointed at is no all-clear; see
/// [org.evenkeel.earlywarning.ExpectedResponse].
///
/// @param rule what is expected here of a course of help
record Scores(List<Observation> totals, CourseRule rule) {
  static final Instrument PHQ9 = Instruments.get("phq-9");
  private static final Scale TOTAL = PHQ9.total().orElseThrow();

  Scores {
    totals = List.copyOf(totals);
  }

  Optional<Observation> latest() {
    return totals.isEmpty() ? Optional.empty() : Optional.of(totals.getLast());
  }

  static Optional<Band> band(double total) {
    return TOTAL.band(total);
  }

  static double highest() {
    return TOTAL.highest();
  }

  /// What to look at, if anything: a reliable worsening at once, little change when the last two
  /// scores both say so.
  Optional<WorthALook> worthALook() {
    if (totals.size() < 2) {
      return Optional.empty();
    }
    Track now = track(totals.size());
    boolean worse = now instanceof Track.ReliablyWorse;
    boolean twice = now.asksForReview() && track(totals.size() - 1).asksForReview();
    return worse || twice
        ? Optional.of(new WorthALook(totals.getFirst(), totals.getLast(), now))
        : Optional.empty();
  }

  /// What can be said after the first so many scores.
  private Track track(int count) {
    return rule.track(Courses.of(totals.subList(0, count)));
  }

  /// A course of help that may be worth talking over.
  ///
  /// @param track why: reliably worse, little change, or above the band of people here
  record WorthALook(Observation first, Observation latest, Track track) {
    /// Reliably worse than at first.
    boolean worse() {
      return track instanceof Track.ReliablyWorse;
    }

    UUID id() {
      return latest.id();
    }
  }
}
