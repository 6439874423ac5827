package org.evenkeel.server.practice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.evenkeel.selfhelp.Exercise;
import org.evenkeel.selfhelp.Reading;
import org.evenkeel.selfhelp.Variant;
import org.evenkeel.server.web.Page;

/// An exercise, from its first line to "did it help?".
///
/// @param id of this round
/// @param filled what was answered before, in a round that is open
/// @param resumed whether there was one
/// @param variants what is added because the reader chose it
/// @param instead another exercise for whom this one may be too much
/// @param person whether what is done can be kept
public record ExercisePage(
    Exercise exercise,
    String id,
    Instant begun,
    Filled filled,
    boolean resumed,
    Set<Variant> variants,
    List<Exercise> instead,
    boolean person)
    implements Page {
  /// The additions that there are to choose from.
  public List<Variant> offered() {
    return exercise.steps().stream()
        .filter(Reading.class::isInstance)
        .map(Reading.class::cast)
        .flatMap(reading -> reading.variants().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /// Where its page is.
  public String address() {
    return address(exercise);
  }

  static String address(Exercise exercise) {
    return "/practise/" + exercise.id() + (exercise.guardRail().notFor().isEmpty() ? "" : "/begin");
  }

  /// The scripts that its steps need.
  public List<String> scripts() {
    return StepScripts.of(exercise.steps());
  }

  @Override
  public String template() {
    return "practice/exercise.jte";
  }
}
