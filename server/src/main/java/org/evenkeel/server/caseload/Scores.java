package org.evenkeel.server.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.earlywarning.ColdStart;
import org.evenkeel.earlywarning.Course;
import org.evenkeel.earlywarning.ExpectedResponse;
import org.evenkeel.earlywarning.Measure;
import org.evenkeel.earlywarning.ScaleRange;
import org.evenkeel.earlywarning.Track;
import org.evenkeel.psychometrics.Band;
import org.evenkeel.psychometrics.CutOff;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.psychometrics.ReliableChange;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.server.record.Observation;

/// A person's PHQ-9 totals, oldest first, and whether they ask for a closer look.
///
/// **What this tells you, and what it does not.** It points at a course of help that may be worth
/// talking over. It does not say that help fails, and nothing pointed at is no all-clear; see
/// [ExpectedResponse].
record Scores(List<Observation> totals) {
  static final Instrument PHQ9 = Instruments.get("phq-9");
  private static final Scale TOTAL = PHQ9.total().orElseThrow();
  private static final ExpectedResponse RULE = new ColdStart(measure(), 0);

  Scores {
    totals = List.copyOf(totals);
  }

  private static Measure measure() {
    return new Measure(
        new ScaleRange(TOTAL.lowest(), TOTAL.highest()),
        TOTAL.reliableChange().map(ReliableChange::threshold).orElseThrow(),
        TOTAL.cutOffs().stream().map(CutOff::atOrAbove).findFirst().orElseThrow());
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
        ? Optional.of(new WorthALook(totals.getFirst(), totals.getLast(), worse))
        : Optional.empty();
  }

  /// What can be said after the first so many scores.
  private Track track(int count) {
    return RULE.track(new Course(totals.getFirst().value(), later(count)));
  }

  /// One score a week, the last one given in it.
  private List<Course.Score> later(int count) {
    LocalDate first = totals.getFirst().day();
    List<Course.Score> later = new ArrayList<>();
    for (Observation total : totals.subList(1, count)) {
      int week = Math.max(1, Math.toIntExact(ChronoUnit.WEEKS.between(first, total.day())));
      if (!later.isEmpty() && later.getLast().week() == week) {
        later.removeLast();
      }
      later.add(new Course.Score(week, total.value()));
    }
    return later;
  }

  /// A course of help that may be worth talking over.
  ///
  /// @param worse reliably worse than at first; else little change
  record WorthALook(Observation first, Observation latest, boolean worse) {
    UUID id() {
      return latest.id();
    }
  }
}
