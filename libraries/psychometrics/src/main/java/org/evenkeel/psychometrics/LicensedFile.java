package org.evenkeel.psychometrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// A file with which a site brings in a questionnaire it holds a licence for: the words of a shell
/// (`fills = isi`), or structure and words of an instrument of its own, a calibrated bank among
/// them. The library's README describes the format.
///
/// Reading never stops at the first mistake: it names every one by its line. Words are also looked
/// over for damage ([Wording#defects(int, int)]); such doubts do not refuse the file, because an
/// owner's sheet may look odd.
///
/// **What this tells you, and what it does not.** A file without a mistake can be asked and scored.
/// It may still hold the wrong words or the wrong bands: compare it with the owner's sheet.
public final class LicensedFile {
  private LicensedFile() {}

  /// What became of a file.
  public sealed interface Reading {}

  /// The file can be used.
  ///
  /// @param instrument with the words of the file, and of no other
  /// @param language the language of the words
  /// @param doubts what a person should look at first
  public record Readable(Instrument instrument, Locale language, List<Mistake> doubts)
      implements Reading {
    /// Copies the list.
    public Readable {
      doubts = List.copyOf(doubts);
    }
  }

  /// The file cannot be used.
  ///
  /// @param mistakes all of them, by line; those of the whole file first
  public record Refused(List<Mistake> mistakes) implements Reading {
    /// Copies the list.
    public Refused {
      mistakes = List.copyOf(mistakes);
    }
  }

  /// One thing that is wrong.
  ///
  /// @param line its line, counted from 1; 0 where it concerns the whole file
  /// @param kind what kind of thing
  /// @param key the key it concerns; may be empty
  /// @param detail what stands there, what may stand there, or a sentence in English
  public record Mistake(int line, Kind kind, String key, String detail) {}

  /// Kinds of mistakes, for the product's own words.
  public enum Kind {
    /// The line is not `key = value`.
    NOT_A_PAIR,
    /// The key stands twice.
    TWICE,
    /// No such key; a slip, most often.
    UNKNOWN_KEY,
    /// The key has to be there; the detail says its name.
    MISSING,
    /// The value cannot be read; the detail says how it should look.
    WRONG_VALUE,
    /// It names a question or answer that the questionnaire does not have.
    NOT_IN_IT,
    /// There is no such shell in the box; the detail lists them.
    NO_SUCH_SHELL,
    /// The name belongs to an instrument in the box.
    NAME_TAKEN,
    /// The question seems to ask about safety, and nothing says which answer is positive.
    SAFETY_NOT_MARKED,
    /// The words look damaged; the detail says how.
    DAMAGED_WORDS,
    /// Another thing; the detail is a sentence.
    OTHER
  }

  /// Reads a file against the instruments and shells in the box.
  public static Reading read(String content) {
    return read(content, Instruments::shell);
  }

  /// Reads a file against what a site has.
  ///
  /// @param shells what a file may fill, by its name
  public static Reading read(String content, Function<InstrumentId, Optional<Instrument>> shells) {
    FileLines lines = FileLines.of(content);
    List<Mistake> mistakes = new ArrayList<>(lines.mistakes());
    Optional<Instrument> shell = Optional.empty();
    if (lines.has("fills")) {
      shell = shell(lines, shells, mistakes);
    } else {
      mistakes.addAll(StructureCheck.of(lines));
    }
    if (lines.has("fills") && shell.isEmpty()) {
      return refused(mistakes);
    }
    mistakes.addAll(WordsCheck.of(lines, shell));
    return mistakes.isEmpty() ? built(lines, shell) : refused(mistakes);
  }

  private static Optional<Instrument> shell(
      FileLines lines,
      Function<InstrumentId, Optional<Instrument>> shells,
      List<Mistake> mistakes) {
    String name = lines.value("fills");
    Optional<Instrument> shell =
        name.matches("[a-z0-9]+(-[a-z0-9]+)*")
            ? shells.apply(new InstrumentId(name))
            : Optional.empty();
    if (shell.isEmpty()) {
      mistakes.add(
          new Mistake(
              lines.line("fills"),
              Kind.NO_SUCH_SHELL,
              name,
              String.join(
                  ", ", Instruments.shells().stream().map(each -> each.id().value()).toList())));
    }
    return shell;
  }

  private static Refused refused(List<Mistake> mistakes) {
    return new Refused(
        mistakes.stream().sorted(Comparator.comparingInt(Mistake::line)).distinct().toList());
  }

  private static Reading built(FileLines lines, Optional<Instrument> shell) {
    try {
      Instrument instrument =
          shell
              .map(each -> each.withText(lines.without("fills")))
              .orElseGet(() -> InstrumentReader.readWhole(PlainFile.parse("file", lines.all())));
      Locale language = Locale.forLanguageTag(lines.value("language"));
      return new Readable(instrument, language, WordsCheck.doubts(lines, instrument, language));
    } catch (IllegalArgumentException wrong) {
      return new Refused(
          List.of(new Mistake(0, Kind.OTHER, "", String.valueOf(wrong.getMessage()))));
    }
  }
}
