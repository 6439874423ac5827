package org.evenkeel.diaryfiles;

/// Why a file was not read, or not read to its end. Whatever was read before it stands.
public sealed interface FileTrouble {

  /// The trouble in English.
  String sentence();

  /// Nothing in it.
  record Empty() implements FileTrouble {
    @Override
    public String sentence() {
      return "This file is empty.";
    }
  }

  /// Names of columns, and no rows.
  record OnlyAHeader() implements FileTrouble {
    @Override
    public String sentence() {
      return "This file names its columns and has no rows below them.";
    }
  }

  /// A picture, a workbook, a PDF, a program: not text.
  record NotText(Kind kind) implements FileTrouble {

    /// What it looks like.
    public enum Kind {
      /// A zip archive or an Excel or LibreOffice workbook: the person can save it as CSV.
      WORKBOOK_OR_ZIP,
      PDF,
      PICTURE,
      DATABASE,
      OTHER
    }

    @Override
    public String sentence() {
      return switch (kind) {
        case WORKBOOK_OR_ZIP ->
            "This is a workbook or a zip archive. Open it, save the table as CSV, and bring that.";
        case PDF -> "This is a PDF. A diary table is needed, saved as CSV.";
        case PICTURE -> "This is a picture. A diary table is needed, saved as CSV.";
        case DATABASE -> "This is a database. A diary table is needed, saved as CSV.";
        case OTHER -> "This is not a text file. A diary table is needed, saved as CSV.";
      };
    }
  }

  /// The line that names the columns cannot be read.
  record HeaderUnreadable(LineTrouble trouble) implements FileTrouble {
    @Override
    public String sentence() {
      return "The first line cannot be read: " + trouble.sentence();
    }
  }

  /// The header is not the one that the mapping was made for.
  record OtherColumns() implements FileTrouble {
    @Override
    public String sentence() {
      return "The columns of this file are not the ones that were chosen. Look at it again first.";
    }
  }

  record TooManyColumns(int found, int limit) implements FileTrouble {
    @Override
    public String sentence() {
      return "This file has %d columns; at most %d can be read.".formatted(found, limit);
    }
  }

  record TooManyRows(long limit) implements FileTrouble {
    @Override
    public String sentence() {
      return "This file has more than %d rows; the rows up to there were read.".formatted(limit);
    }
  }

  record TooLarge(long limitBytes) implements FileTrouble {
    @Override
    public String sentence() {
      return "This file is larger than %d MiB; what comes before was read."
          .formatted(limitBytes >> 20);
    }
  }

  /// Unpacks to far more than a diary would.
  record UnpacksTooFar(int limitRatio) implements FileTrouble {
    @Override
    public String sentence() {
      return "This file unpacks to more than %d times its size, which no diary does; reading stopped."
          .formatted(limitRatio);
    }
  }

  /// The compressed file is damaged or its end is missing.
  record CutShort() implements FileTrouble {
    @Override
    public String sentence() {
      return "This compressed file is damaged or not complete; what comes before was read.";
    }
  }
}
