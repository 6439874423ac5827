package org.evenkeel.benchmarks.practice;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.selfhelp.Practices;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.Shelf;
import org.evenkeel.selfhelp.proofreading.Proofreading;

/// How plain the English is, and whether anything is missing in any language.
final class ContentFigures {
  private ContentFigures() {}

  static List<Figure> figures() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Shelf shelf = Shelf.shipped();
    Collection<Double> grades = Proofreading.grades(shelf).values();
    double hardest = Collections.max(grades);
    double crisis = Proofreading.crisisGrade(shelf);
    int findings = Proofreading.of(shelf, today).size();
    return List.of(
        Figure.reported("exercises, programmes and sessions in each language", counts(today), "–"),
        Figure.of(
                "hardest exercise or session, Flesch–Kincaid grade",
                String.format(Locale.ROOT, "%.1f of %d", hardest, grades.size()),
                "6 or less",
                hardest <= Proofreading.GRADE)
            .noting("whole sentences of the English only; headings and labels are left out"),
        Figure.of(
            "what warns or leads to help, Flesch–Kincaid grade",
            String.format(Locale.ROOT, "%.1f", crisis),
            "5 or less",
            crisis <= Proofreading.CRISIS_GRADE),
        Figure.of(
            "findings of the proofreading in all languages", "" + findings, "0", findings == 0));
  }

  private static String counts(LocalDate today) {
    Practices practices = Practices.shipped();
    List<String> each =
        Practices.LANGUAGES.stream()
            .map(language -> {
              List<Programme> programmes = practices.programmes(today, language);
              return "%s %d, %d, %d"
                  .formatted(
                      language,
                      practices.exercises(today, language).size(),
                      programmes.size(),
                      programmes.stream().mapToInt(one -> one.sessions().size()).sum());
            })
            .toList();
    return String.join("; ", each);
  }
}
