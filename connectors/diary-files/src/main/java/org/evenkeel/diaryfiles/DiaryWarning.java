package org.evenkeel.diaryfiles;

import java.nio.charset.Charset;

/// Something odd that does not keep a file from being read.
public sealed interface DiaryWarning {

  /// The warning in English.
  String sentence();

  /// The file does not say how its letters are written; this is the usual guess.
  record EncodingGuessed(Charset charset) implements DiaryWarning {
    @Override
    public String sentence() {
      return "The file does not say how its letters are written; it was read as %s. Look whether"
              .formatted(charset.name())
          + " letters with accents are right.";
    }
  }

  /// Some bytes are no letters in the file's own encoding.
  record DamagedLetters(long count) implements DiaryWarning {
    @Override
    public String sentence() {
      return "%d letters are damaged and are shown as �.".formatted(count);
    }
  }

  /// Nothing names the columns.
  record NoHeader() implements DiaryWarning {
    @Override
    public String sentence() {
      return "No line names the columns; they are called by their number.";
    }
  }

  /// A column never changes.
  record AlwaysTheSame(String column, String value) implements DiaryWarning {
    @Override
    public String sentence() {
      return "“%s” says %s on every line.".formatted(column, value);
    }
  }

  /// Moments that have not happened yet.
  record InTheFuture(long count, long firstLine) implements DiaryWarning {
    @Override
    public String sentence() {
      return "%d moments lie in the future, the first on line %d.".formatted(count, firstLine);
    }
  }

  /// Moments so old that the date may be wrong.
  record LongAgo(long count, long firstLine) implements DiaryWarning {
    @Override
    public String sentence() {
      return "%d moments lie before 1990, the first on line %d.".formatted(count, firstLine);
    }
  }

  /// Rows that say exactly what another row says.
  record Repeated(long count) implements DiaryWarning {
    @Override
    public String sentence() {
      return "%d rows say exactly what another row says and will be kept once.".formatted(count);
    }
  }

  /// The file could not be read to its end.
  record NotComplete(FileTrouble trouble) implements DiaryWarning {
    @Override
    public String sentence() {
      return trouble.sentence();
    }
  }
}
