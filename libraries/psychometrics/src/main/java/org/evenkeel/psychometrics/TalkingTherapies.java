package org.evenkeel.psychometrics;

import java.util.HashMap;
import java.util.Map;

/// How England's NHS Talking Therapies count an ended course of treatment: caseness, recovery,
/// reliable change.
///
/// A person is *at caseness* when either measure is at or above its caseness score. *Recovered*: at
/// caseness at the start, below it on both measures at the end. *Reliably improved*: at least one
/// measure fell by its reliable change and neither rose by it. *Reliably deteriorated*: either rose
/// by it. *Reliably recovered*: both recovered and reliably improved.
///
/// The default figures are provisional until the current manual has been read: PHQ-9 10 and 6,
/// GAD-7 8 and 4 (reliable-change figures after Gyani et al. 2013, doi:10.1016/j.brat.2013.06.004).
/// A site sets its own with [#with(Measure)].
///
/// **What this tells you, and what it does not.** It is a way for a service to count, so that
/// services can be compared. It is not how a person knows whether they are well, and it must not
/// decide about ending anyone's care.
public final class TalkingTherapies {
  private final Map<InstrumentId, Measure> measures;
  private final boolean provisional;

  private TalkingTherapies(Map<InstrumentId, Measure> measures, boolean provisional) {
    this.measures = Map.copyOf(measures);
    this.provisional = provisional;
  }

  /// The provisional figures for PHQ-9 and GAD-7.
  public static TalkingTherapies withDefaults() {
    Measure phq9 = new Measure(new InstrumentId("phq-9"), 10, 6);
    Measure gad7 = new Measure(new InstrumentId("gad-7"), 8, 4);
    return new TalkingTherapies(Map.of(phq9.instrument(), phq9, gad7.instrument(), gad7), true);
  }

  /// With a measure's figures set or replaced.
  public TalkingTherapies with(Measure measure) {
    Map<InstrumentId, Measure> changed = new HashMap<>(measures);
    changed.put(measure.instrument(), measure);
    return new TalkingTherapies(changed, provisional);
  }

  /// With every figure confirmed against the current manual by the site.
  public TalkingTherapies confirmed() {
    return new TalkingTherapies(measures, false);
  }

  /// What a course amounts to on its depression measure and its anxiety measure.
  ///
  /// @throws IllegalArgumentException if a measure has no figures
  public Outcome outcome(Course depression, Course anxiety) {
    boolean caseAtStart =
        isCase(depression, depression.first()) || isCase(anxiety, anxiety.first());
    boolean caseAtEnd = isCase(depression, depression.last()) || isCase(anxiety, anxiety.last());
    boolean worse = rise(depression) || rise(anxiety);
    boolean better = !worse && (fall(depression) || fall(anxiety));
    return new Outcome(caseAtStart, caseAtStart && !caseAtEnd, better, worse, provisional);
  }

  private boolean isCase(Course course, double score) {
    return score >= figures(course).caseness();
  }

  private boolean fall(Course course) {
    return course.first() - course.last() >= figures(course).reliableChange();
  }

  private boolean rise(Course course) {
    return course.last() - course.first() >= figures(course).reliableChange();
  }

  private Measure figures(Course course) {
    Measure measure = measures.get(course.instrument());
    if (measure == null) {
      throw new IllegalArgumentException(
          "Measure is %s; figures are set for %s"
              .formatted(course.instrument(), measures.keySet()));
    }
    return measure;
  }

  /// The figures of one measure.
  ///
  /// @param instrument which measure
  /// @param caseness the lowest score that counts as a case
  /// @param reliableChange the smallest difference beyond measurement error, in points
  public record Measure(InstrumentId instrument, double caseness, double reliableChange) {
    /// @throws IllegalArgumentException if the reliable change is not above 0
    public Measure {
      Checks.positive("Reliable change", reliableChange);
    }
  }

  /// First and last score of one person on one measure.
  ///
  /// @param instrument which measure
  /// @param first the score at the start
  /// @param last the score at the end
  public record Course(InstrumentId instrument, double first, double last) {}

  /// What a course amounts to.
  ///
  /// @param caseAtStart at or above caseness on either measure at the start
  /// @param recovered a case at the start, below on both measures at the end
  /// @param reliablyImproved fell reliably on one measure and rose reliably on none
  /// @param reliablyDeteriorated rose reliably on either measure
  /// @param provisional whether the figures await a check against the current manual
  public record Outcome(
      boolean caseAtStart,
      boolean recovered,
      boolean reliablyImproved,
      boolean reliablyDeteriorated,
      boolean provisional) {
    /// Recovered and reliably improved.
    public boolean reliablyRecovered() {
      return recovered && reliablyImproved;
    }
  }
}
