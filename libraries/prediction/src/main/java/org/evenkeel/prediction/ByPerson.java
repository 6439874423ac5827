package org.evenkeel.prediction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Divides rows by the people they belong to; the only way rows are divided here.
public final class ByPerson {

  private ByPerson() {}

  /// A fold for every person, who alone is held.
  public static List<Fold> leaveOneOut(Examples all) {
    return all.people().stream().map(person -> holding(all, Set.of(person))).toList();
  }

  /// So many folds; each person is held once. People are dealt out in the order of their mean
  /// outcome, so that every fold has about the same.
  ///
  /// @param folds 2 to the number of people
  /// @param chance mixes people of equal mean outcome
  public static List<Fold> folds(Examples all, int folds, RandomGenerator chance) {
    List<String> people = new ArrayList<>(all.people());
    if (folds < 2 || folds > people.size()) {
      throw new IllegalArgumentException(
          "%d folds of %d people were asked for; 2 to as many as there are people can be made"
              .formatted(folds, people.size()));
    }
    Collections.shuffle(people, Random.from(chance));
    Map<String, Double> mean =
        all.rows().stream()
            .collect(
                Collectors.groupingBy(
                    Example::person, Collectors.averagingDouble(Example::outcome)));
    people.sort(Comparator.comparing(person -> mean.getOrDefault(person, 0.0)));
    return IntStream.range(0, folds).mapToObj(fold -> dealt(all, people, fold, folds)).toList();
  }

  private static Fold dealt(Examples all, List<String> people, int fold, int folds) {
    return holding(
        all,
        IntStream.range(0, people.size())
            .filter(place -> place % folds == fold)
            .mapToObj(people::get)
            .collect(Collectors.toSet()));
  }

  private static Fold holding(Examples all, Set<String> held) {
    Set<String> others = new HashSet<>(all.people());
    others.removeAll(held);
    return new Fold(all.of(others), all.of(held));
  }
}
