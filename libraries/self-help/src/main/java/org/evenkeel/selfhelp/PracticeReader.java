package org.evenkeel.selfhelp;

import java.util.List;
import java.util.Locale;

/// Reads one exercise or programme in one language from its two files.
final class PracticeReader {
  private final StructureFile structure;
  private final WordsFile words;
  private final Sources sources;

  private PracticeReader(StructureFile structure, WordsFile words, Sources sources) {
    this.structure = structure;
    this.words = words;
    this.sources = sources;
  }

  static Exercise exercise(Shelf shelf, String name, Locale language, Sources sources) {
    PracticeReader reader = reader(shelf, name + ".exercise", name, language, sources);
    Exercise exercise = reader.exercise(new ExerciseId(name));
    reader.allRead();
    return exercise;
  }

  static Programme programme(Shelf shelf, String name, Locale language, Sources sources) {
    PracticeReader reader = reader(shelf, name + ".programme", name, language, sources);
    Programme programme = reader.programme(new ProgrammeId(name));
    reader.allRead();
    return programme;
  }

  private static PracticeReader reader(
      Shelf shelf, String structure, String name, Locale language, Sources sources) {
    String words = name + "." + language + ".words";
    return new PracticeReader(
        StructureFile.parse(structure, shelf.need(structure)),
        WordsFile.parse(words, shelf.need(words)),
        sources);
  }

  private void allRead() {
    structure.allRead();
    words.allRead();
  }

  private Exercise exercise(ExerciseId id) {
    return new Exercise(
        id,
        structure.number("version"),
        StepReader.constant(Family.class, structure.text("family")),
        structure.number("minutes"),
        words.line("title"),
        words.line("summary"),
        guardRail(),
        StepReader.read(structure, "step.", words, ""),
        sources.named(structure.words("sources")),
        review());
  }

  private Programme programme(ProgrammeId id) {
    return new Programme(
        id,
        structure.number("version"),
        words.line("title"),
        words.line("summary"),
        guardRail(),
        structure.words("sessions").stream().map(this::session).toList(),
        sources.named(structure.words("sources")),
        review());
  }

  private Session session(String name) {
    return new Session(
        new SessionId(name),
        structure.number("minutes." + name),
        words.line(name),
        StepReader.read(structure, name + ".", words, name + "."));
  }

  private GuardRail guardRail() {
    return new GuardRail(
        cautions("not-for"),
        cautions("care-with"),
        structure.words("instead").stream().map(ExerciseId::new).toList(),
        String.join(" ", words.optional("careful")));
  }

  private List<Caution> cautions(String key) {
    return structure.words(key).stream()
        .map(word -> StepReader.constant(Caution.class, word))
        .toList();
  }

  private Review review() {
    return new Review(structure.day("reviewed"), structure.day("until"));
  }
}
