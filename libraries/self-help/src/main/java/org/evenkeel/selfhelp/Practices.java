package org.evenkeel.selfhelp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Every exercise and programme, in each language. What is past its review date hides itself: no
/// method but [#expired(LocalDate)] shows it.
public final class Practices {
  /// The languages everything is written in; any other language reads the first.
  public static final List<Locale> LANGUAGES = CommonWords.LANGUAGES;

  private final Map<Locale, List<Exercise>> exercises = new LinkedHashMap<>();
  private final Map<Locale, List<Programme>> programmes = new LinkedHashMap<>();

  private Practices() {}

  /// What comes with the library. Reads some hundred small files; keep it.
  public static Practices shipped() {
    return read(Shelf.shipped());
  }

  /// @throws IllegalArgumentException if a file is missing or says what it may not
  public static Practices read(Shelf shelf) {
    Practices practices = new Practices();
    StructureFile index = StructureFile.parse("index", shelf.need("index"));
    Sources sources = Sources.read(shelf);
    for (Locale language : LANGUAGES) {
      practices.exercises.put(
          language,
          index.words("exercises").stream()
              .map(name -> PracticeReader.exercise(shelf, name, language, sources))
              .toList());
      practices.programmes.put(
          language,
          index.words("programmes").stream()
              .map(name -> PracticeReader.programme(shelf, name, language, sources))
              .toList());
    }
    return practices;
  }

  public List<Exercise> exercises(LocalDate today, Locale language) {
    return in(exercises, language).stream().filter(each -> each.review().isCurrent(today)).toList();
  }

  /// The exercise, unless it is unknown or past its review date.
  public Optional<Exercise> exercise(ExerciseId id, LocalDate today, Locale language) {
    return exercises(today, language).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  public List<Programme> programmes(LocalDate today, Locale language) {
    return in(programmes, language).stream()
        .filter(each -> each.review().isCurrent(today))
        .toList();
  }

  /// The programme, unless it is unknown or past its review date.
  public Optional<Programme> programme(ProgrammeId id, LocalDate today, Locale language) {
    return programmes(today, language).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// Names of what hides itself on this day, for whoever must read it again.
  public List<String> expired(LocalDate today) {
    List<String> hidden = new ArrayList<>();
    in(exercises, Locale.ENGLISH).stream()
        .filter(each -> !each.review().isCurrent(today))
        .forEach(each -> hidden.add(each.id().name()));
    in(programmes, Locale.ENGLISH).stream()
        .filter(each -> !each.review().isCurrent(today))
        .forEach(each -> hidden.add(each.id().name()));
    return List.copyOf(hidden);
  }

  private static <T> List<T> in(Map<Locale, List<T>> all, Locale language) {
    return Stream.of(Locale.of(language.getLanguage()), Locale.ENGLISH)
        .filter(all::containsKey)
        .findFirst()
        .map(all::get)
        .orElse(List.of());
  }
}
