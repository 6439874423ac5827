package org.evenkeel.selfhelp.proofreading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.selfhelp.Exercise;
import org.evenkeel.selfhelp.ExerciseId;
import org.evenkeel.selfhelp.ExerciseLink;
import org.evenkeel.selfhelp.Moment;
import org.evenkeel.selfhelp.Practices;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.Scale;
import org.evenkeel.selfhelp.Shelf;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.selfhelp.proofreading.Finding.Rule;

/// What can be said once the files are read: links that lead somewhere, numbers asked before and
/// after, dates.
final class Contents {
  private static final LocalDate ALWAYS = LocalDate.MIN;

  private Contents() {}

  /// Everything in the index.
  static List<String> names(Shelf shelf) {
    return Arrays.stream(
            shelf
                .need("index")
                .replaceAll("(?m)^#.*$", "")
                .replaceAll("\\w+\\s*=", " ")
                .split("\\s+", -1))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  static List<Finding> findings(Shelf shelf, LocalDate today) {
    try {
      return of(Practices.read(shelf), today);
    } catch (IllegalArgumentException broken) {
      return List.of(new Finding("content", Rule.BROKEN, String.valueOf(broken.getMessage())));
    }
  }

  private static List<Finding> of(Practices practices, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    practices
        .expired(today)
        .forEach(name ->
            findings.add(
                new Finding(name, Rule.REVIEW_OVERDUE, "hides itself until it is read again")));
    List<Exercise> exercises = practices.exercises(ALWAYS, Locale.ENGLISH);
    Set<ExerciseId> known = new HashSet<>(exercises.stream().map(Exercise::id).toList());
    for (Exercise exercise : exercises) {
      findings.addAll(links(exercise.id().name(), exercise.guardRail().instead(), known));
      findings.addAll(links(exercise.id().name(), linked(exercise.steps()), known));
      findings.addAll(afters(exercise));
    }
    for (Programme programme : practices.programmes(ALWAYS, Locale.ENGLISH)) {
      findings.addAll(links(programme.id().name(), linked(steps(programme)), known));
      findings.addAll(links(programme.id().name(), programme.guardRail().instead(), known));
      if (programme.plan().isEmpty()) {
        findings.add(new Finding(programme.id().name(), Rule.NOWHERE, "has no plan at its end"));
      }
    }
    return findings;
  }

  private static List<Step> steps(Programme programme) {
    return programme.sessions().stream().flatMap(session -> session.steps().stream()).toList();
  }

  private static List<ExerciseId> linked(List<Step> steps) {
    return steps.stream()
        .flatMap(
            step -> step instanceof ExerciseLink link ? Stream.of(link.exercise()) : Stream.of())
        .toList();
  }

  private static List<Finding> links(String name, List<ExerciseId> links, Set<ExerciseId> known) {
    return links.stream()
        .filter(link -> !known.contains(link))
        .map(link ->
            new Finding(name, Rule.NOWHERE, "leads to %s, which is no exercise".formatted(link)))
        .toList();
  }

  private static List<Finding> afters(Exercise exercise) {
    List<Scale> scales =
        exercise.steps().stream()
            .flatMap(step -> step instanceof Scale scale ? Stream.of(scale) : Stream.of())
            .toList();
    return scales.stream()
        .filter(scale -> scale.moment() == Moment.BEFORE)
        .filter(before ->
            scales.stream()
                .noneMatch(
                    after -> after.moment() == Moment.AFTER && after.measure() == before.measure()))
        .map(before ->
            new Finding(
                exercise.id().name(),
                Rule.NO_AFTER,
                "asks [%s] and never after".formatted(before.id())))
        .toList();
  }
}
