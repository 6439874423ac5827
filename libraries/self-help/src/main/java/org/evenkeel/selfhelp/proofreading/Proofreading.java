package org.evenkeel.selfhelp.proofreading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenkeel.selfhelp.Practices;
import org.evenkeel.selfhelp.Shelf;
import org.evenkeel.selfhelp.WordsFile;
import org.evenkeel.selfhelp.proofreading.Finding.Rule;

/// All findings on a shelf of content.
///
/// ## What this tells you, and what it does not
///
/// That the files are whole, agree with each other and are plain by measure. Whether the Arabic is
/// good Arabic and the advice good advice, only people can tell.
public final class Proofreading {
  /// Flesch–Kincaid grade of an exercise or a session.
  public static final double GRADE = 6;

  /// Flesch–Kincaid grade of what is said to somebody who may come to harm.
  public static final double CRISIS_GRADE = 5;

  /// Words on one screen.
  public static final int SCREEN = 80;

  private static final int SENTENCE = 22;
  private static final int CRISIS_SENTENCE = 15;
  private static final String CAREFUL = "careful";

  private final Shelf shelf;
  private final List<Finding> findings = new ArrayList<>();

  private Proofreading(Shelf shelf) {
    this.shelf = shelf;
  }

  public static List<Finding> of(Shelf shelf, LocalDate today) {
    Proofreading proofreading = new Proofreading(shelf);
    Contents.names(shelf).forEach(proofreading::words);
    proofreading.crisisWords();
    proofreading.findings.addAll(Contents.findings(shelf, today));
    return List.copyOf(proofreading.findings);
  }

  /// The grade of each exercise and each session in English, by name.
  public static Map<String, Double> grades(Shelf shelf) {
    Map<String, Double> grades = new TreeMap<>();
    for (String name : Contents.names(shelf)) {
      file(shelf, name, Locale.ENGLISH)
          .ifPresent(file ->
              units(name, file)
                  .forEach((unit, lines) -> grades.put(unit, Readability.ofProse(lines).grade())));
    }
    return Collections.unmodifiableMap(grades);
  }

  /// The grade of everything that warns or leads to help.
  public static double crisisGrade(Shelf shelf) {
    return Readability.ofProse(crisisLines(shelf)).grade();
  }

  private static List<String> crisisLines(Shelf shelf) {
    return Contents.names(shelf).stream()
        .flatMap(name -> file(shelf, name, Locale.ENGLISH).stream())
        .flatMap(file -> file.sections().getOrDefault(CAREFUL, List.of()).stream())
        .toList();
  }

  private static Optional<WordsFile> file(Shelf shelf, String name, Locale language) {
    String file = name + "." + language + ".words";
    return shelf.file(file).map(content -> WordsFile.parse(file, content));
  }

  /// An exercise is one unit; a programme one for each session, and one for its head.
  private static Map<String, List<String>> units(String name, WordsFile file) {
    boolean programme = file.sections().keySet().stream().anyMatch(each -> each.contains("."));
    Map<String, List<String>> units = new LinkedHashMap<>();
    file.sections()
        .forEach((section, lines) -> {
          String session = section.contains(".") ? section.split("\\.", 2)[0] : section;
          boolean head = List.of("title", "summary", CAREFUL).contains(session);
          String unit = programme && !head ? name + "/" + session : name;
          units.computeIfAbsent(unit, each -> new ArrayList<>()).addAll(lines);
        });
    return units;
  }

  private void words(String name) {
    for (Locale language : Practices.LANGUAGES) {
      String label = name + "." + language + ".words";
      file(shelf, name, language)
          .ifPresentOrElse(
              file -> words(label, file, language),
              () -> add(label, Rule.MISSING_LANGUAGE, "is not there"));
    }
    agreement(name);
    file(shelf, name, Locale.ENGLISH).ifPresent(english -> readability(name, english));
  }

  private void words(String label, WordsFile file, Locale language) {
    file.sections()
        .forEach((section, lines) -> {
          String all = String.join(" ", lines);
          Claims.in(all)
              .forEach(claim ->
                  add(label, Rule.FORBIDDEN_CLAIM, "[%s] claims \"%s\"".formatted(section, claim)));
          Tone.slips(all, language)
              .forEach(slip ->
                  add(label, Rule.NOT_OUR_TONE, "[%s] says \"%s\"".formatted(section, slip)));
          screen(label, section, lines);
        });
  }

  /// Lines of a script are shown one at a time, so the longest counts; else all of them.
  private void screen(String label, String section, List<String> lines) {
    int words =
        lines.size() > 8 ? longest(lines) : Readability.words(String.join(" ", lines)).size();
    if (words > SCREEN) {
      add(label, Rule.FULL_SCREEN, "[%s] has %d words; %d fit".formatted(section, words, SCREEN));
    }
  }

  private static int longest(List<String> lines) {
    return lines.stream().mapToInt(line -> Readability.words(line).size()).max().orElse(0);
  }

  private void agreement(String name) {
    Map<Locale, Map<String, Integer>> shapes = new LinkedHashMap<>();
    Practices.LANGUAGES.forEach(language ->
        file(shelf, name, language).ifPresent(file -> shapes.put(language, shape(file))));
    Map<String, Integer> english = shapes.getOrDefault(Locale.ENGLISH, Map.of());
    shapes.forEach((language, shape) -> {
      if (!shape.equals(english)) {
        add(name, Rule.LANGUAGES_DIFFER, Shapes.difference(language, english, shape));
      }
    });
  }

  private static Map<String, Integer> shape(WordsFile file) {
    Map<String, Integer> shape = new TreeMap<>();
    file.sections().forEach((section, lines) -> shape.put(section, lines.size()));
    return shape;
  }

  private void readability(String name, WordsFile english) {
    units(name, english)
        .forEach((unit, lines) -> {
          double grade = Readability.ofProse(lines).grade();
          if (grade > GRADE) {
            add(unit, Rule.HARD_TO_READ, "reads at grade %.1f; 6 at most".formatted(grade));
          }
          sentences(unit, lines, SENTENCE);
        });
  }

  private void sentences(String unit, List<String> lines, int most) {
    for (String sentence : Readability.sentences(lines)) {
      int words = Readability.words(sentence).size();
      if (words > most) {
        add(unit, Rule.LONG_SENTENCE, "%d words: \"%s\"".formatted(words, sentence));
      }
    }
  }

  private void crisisWords() {
    List<String> lines = crisisLines(shelf);
    sentences("what warns", lines, CRISIS_SENTENCE);
    double grade = Readability.ofProse(lines).grade();
    if (grade > CRISIS_GRADE) {
      add("what warns", Rule.HARD_TO_READ, "reads at grade %.1f; 5 at most".formatted(grade));
    }
  }

  private void add(String file, Rule rule, String says) {
    findings.add(new Finding(file, rule, says));
  }
}
