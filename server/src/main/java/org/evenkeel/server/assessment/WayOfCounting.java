package org.evenkeel.server.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evenkeel.psychometrics.InstrumentId;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.psychometrics.TalkingTherapies;
import org.evenkeel.psychometrics.TalkingTherapies.Course;
import org.evenkeel.psychometrics.TalkingTherapies.Outcome;
import org.evenkeel.server.consent.CareAccess;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How this house counts caseness and recovery: as England's talking therapies do, unless it was
/// started with a file of its own (`evenkeel.counting-rules`). It is for a service to count by, and
/// decides about nobody.
@Component
class WayOfCounting {
  private static final String DEPRESSION = "phq-9";
  private static final String ANXIETY = "gad-7";

  private final TalkingTherapies rules;
  private final Results results;

  WayOfCounting(@Value("${evenkeel.counting-rules:}") String file, Results results) {
    this.rules = file.isBlank() ? TalkingTherapies.withDefaults() : read(Path.of(file));
    this.results = results;
  }

  private static TalkingTherapies read(Path file) {
    try {
      return TalkingTherapies.read(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The counting rules could not be read from " + file, e);
    }
  }

  /// Name and version, kept beside every result.
  String name() {
    return rules.name();
  }

  boolean provisional() {
    return rules.provisional();
  }

  /// What the course so far amounts to, where both measures were scored at least twice.
  Optional<Outcome> outcome(CareAccess access) {
    return course(access, DEPRESSION)
        .flatMap(depression ->
            course(access, ANXIETY).map(anxiety -> rules.outcome(depression, anxiety)));
  }

  private Optional<Course> course(CareAccess access, String instrument) {
    InstrumentId id = new InstrumentId(instrument);
    List<Double> totals =
        results.of(access, instrument).stream()
            .flatMap(result -> result.scored().map(Scored::value).stream())
            .toList();
    return totals.size() < 2 || rules.measure(id).isEmpty()
        ? Optional.empty()
        : Optional.of(new Course(id, totals.getFirst(), totals.getLast()));
  }
}
