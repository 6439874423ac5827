package org.evenkeel.selfhelp.proofreading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.evenkeel.selfhelp.Shelf;

/// `bin/proofread FOLDER DAY`: for authors. Prints the reading grade of each unit and every
/// finding; ends with 1 where there is one.
public final class Proofread {
  private Proofread() {}

  public static void main(String[] arguments) {
    Shelf shelf = Shelf.folder(Path.of(arguments[0]));
    System.exit(report(shelf, LocalDate.parse(arguments[1])));
  }

  private static int report(Shelf shelf, LocalDate today) {
    Proofreading.grades(shelf)
        .forEach((unit, grade) -> System.out.printf("%5.1f  %s%n", grade, unit));
    System.out.printf("%5.1f  what warns%n", Proofreading.crisisGrade(shelf));
    List<Finding> findings = Proofreading.of(shelf, today);
    findings.forEach(System.out::println);
    System.out.println(findings.isEmpty() ? "Nothing to mend." : findings.size() + " to mend.");
    return findings.isEmpty() ? 0 : 1;
  }
}
