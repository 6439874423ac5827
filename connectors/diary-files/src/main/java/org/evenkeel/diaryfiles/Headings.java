package org.evenkeel.diaryfiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Names for columns, every one different: a column without a name is called by its place, `#3`; a
/// name that is there already gets a number, `mood (2)`.
final class Headings {

  private static final int LONGEST = 120;

  private Headings() {}

  static List<String> of(List<String> cells) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      names.add(free(named(cells.get(i), i), taken));
    }
    return List.copyOf(names);
  }

  static List<String> byPlace(int columns) {
    return IntStream.rangeClosed(1, columns).mapToObj(place -> "#" + place).toList();
  }

  private static String named(String cell, int index) {
    String name = Cell.shortened(Cell.trim(cell), LONGEST);
    return name.isEmpty() ? "#" + (index + 1) : name;
  }

  private static String free(String name, Set<String> taken) {
    String candidate = name;
    for (int n = 2; !taken.add(candidate); n++) {
      candidate = "%s (%d)".formatted(name, n);
    }
    return candidate;
  }
}
