package org.evenkeel.fairness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One way of telling people into groups, such as by age band: for every person, in the order of
/// the [Decisions], the number of their group.
public final class Grouping {

  private static final int MOST_GROUPS = 10_000;

  private final String name;
  private final List<String> labels;
  private final int[] codes;

  private Grouping(String name, List<String> labels, int[] codes) {
    this.name = name;
    this.labels = labels;
    this.codes = codes;
  }

  /// Groups by label, in the order in which labels first appear.
  public static Grouping of(String name, List<String> labelOfEach) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] codes =
        labelOfEach.stream()
            .mapToInt(label -> numbers.computeIfAbsent(label, _ -> numbers.size()))
            .toArray();
    return of(name, List.copyOf(numbers.keySet()), codes);
  }

  /// Groups by number; each from 0 to the number of labels less one. The array is taken over as it
  /// is and must not be changed afterwards.
  public static Grouping of(String name, List<String> labels, int[] codes) {
    if (labels.isEmpty() || labels.size() > MOST_GROUPS) {
      throw new IllegalArgumentException(
          "%s has %d groups; it can have 1 to %d".formatted(name, labels.size(), MOST_GROUPS));
    }
    for (int code : codes) {
      if (code < 0 || code >= labels.size()) {
        throw new IllegalArgumentException(
            "%s has a person in group %d; groups are numbered 0 to %d"
                .formatted(name, code, labels.size() - 1));
      }
    }
    return new Grouping(name, List.copyOf(labels), codes);
  }

  /// Both ways at once: a group for every pair of groups, also where no one is in it.
  public Grouping crossedWith(Grouping other) {
    other.check(codes.length);
    int[] crossed = new int[codes.length];
    for (int i = 0; i < crossed.length; i++) {
      crossed[i] = codes[i] * other.labels.size() + other.codes[i];
    }
    return of(name + " × " + other.name, pairs(other), crossed);
  }

  private List<String> pairs(Grouping other) {
    List<String> pairs = new ArrayList<>();
    for (String label : labels) {
      other.labels.forEach(second -> pairs.add(label + " × " + second));
    }
    return pairs;
  }

  public String name() {
    return name;
  }

  public List<String> labels() {
    return labels;
  }

  int code(int person) {
    return codes[person];
  }

  int[] codes() {
    return codes;
  }

  void check(int people) {
    if (codes.length != people) {
      throw new IllegalArgumentException(
          "%s groups %d people; there are %d".formatted(name, codes.length, people));
    }
  }
}
