package org.evenkeel.psychometrics;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
/// A site sets its own with [#with(Measure)] or reads them from a file with [#read(String)]; the
/// [#name()] of the set, with its version, belongs beside every score it was in force for.
///
/// **What this tells you, and what it does not.** It is a way for a service to count, so that
/// services can be compared. It is not how a person knows whether they are well, and it must not
/// decide about ending anyone's care.
public final class TalkingTherapies {
  private final String name;
  private final Map<InstrumentId, Measure> measures;
  private final boolean provisional;

  private TalkingTherapies(String name, Map<InstrumentId, Measure> measures, boolean provisional) {
    this.name = name;
    this.measures = Map.copyOf(measures);
    this.provisional = provisional;
  }

  /// The provisional figures for PHQ-9 and GAD-7.
  public static TalkingTherapies withDefaults() {
    return read(PlainFile.resource("nhs-talking-therapies.counting"));
  }

  /// Figures from a file of `key = value` lines: `id`, `version`, `source`, `confirmed` (`yes` once
  /// every figure has been checked against the manual in force, else `no`), `measures`, and for
  /// each of them `phq-9.caseness` and `phq-9.reliable-change`.
  ///
  /// @throws IllegalArgumentException if something is missing, stands twice or means nothing
  public static TalkingTherapies read(String content) {
    return read(PlainFile.parse("counting", content));
  }

  private static TalkingTherapies read(PlainFile file) {
    Map<InstrumentId, Measure> measures = new HashMap<>();
    for (String measure : file.words("measures")) {
      InstrumentId id = new InstrumentId(measure);
      measures.put(
          id,
          new Measure(
              id, file.decimal(measure + ".caseness"), file.decimal(measure + ".reliable-change")));
    }
    file.text("source");
    boolean confirmed = file.text("confirmed").equals("yes");
    String name = file.text("id") + " " + file.number("version");
    file.allRead();
    return new TalkingTherapies(name, measures, !confirmed);
  }

  /// The name and version of the set, such as `nhs-talking-therapies 1`.
  public String name() {
    return name;
  }

  /// Whether the figures await a check against the current manual.
  public boolean provisional() {
    return provisional;
  }

  /// The figures of one measure, where there are some.
  public Optional<Measure> measure(InstrumentId instrument) {
    return Optional.ofNullable(measures.get(instrument));
  }

  /// With a measure's figures set or replaced. The set is then nobody's but the caller's, and its
  /// name says so.
  public TalkingTherapies with(Measure measure) {
    Map<InstrumentId, Measure> changed = new HashMap<>(measures);
    changed.put(measure.instrument(), measure);
    return new TalkingTherapies("own", changed, provisional);
  }

  /// With every figure confirmed against the current manual by the site.
  public TalkingTherapies confirmed() {
    return new TalkingTherapies(name, measures, false);
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
