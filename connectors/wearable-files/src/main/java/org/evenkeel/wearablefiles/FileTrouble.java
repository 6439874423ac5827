package org.evenkeel.wearablefiles;

/// Why a file was not read, or not to its end. Whatever was read before it stands.
public enum FileTrouble {
  EMPTY("This file is empty."),
  NOT_RECOGNISED("This is not an archive of body signals that is known here."),
  ARCHIVE_DAMAGED("This archive is damaged or not complete; please export it once more."),
  ARCHIVE_CONTRADICTS_ITSELF(
      "This archive says two different things about what is in it, so it is not opened."),
  ARCHIVE_LOCKED("This archive is locked with a password; please export it without one."),
  ARCHIVE_PACKED_STRANGELY("This archive is packed in a way that is not read here."),
  ARCHIVE_POINTS_OUTSIDE("This archive holds names that point outside of it, so it is not opened."),
  ARCHIVE_HOLDS_TOO_MUCH("This archive holds more files than an export has."),
  UNPACKS_TOO_FAR("This archive unpacks to far more than an export would; reading stopped."),
  NOTHING_INSIDE("This archive holds no body signals that are known here."),
  TOO_LARGE("This file is larger than is read; what comes before was read."),
  REACHES_OUTSIDE("This file asks for other files or defines its own words, so it is not read."),
  BROKEN("This file breaks off or is broken here; what comes before was read."),
  BUILT_TOO_DEEP("This file is built too deep or too wide; what comes before was read."),
  TOO_MANY_RECORDS("This file has more records than are read; what comes before was read.");

  private final String sentence;

  FileTrouble(String sentence) {
    this.sentence = sentence;
  }

  /// Whether the rest of an archive is not read either, because it would go on like this.
  boolean endsAll() {
    return switch (this) {
      case EMPTY, NOT_RECOGNISED, NOTHING_INSIDE, BROKEN, BUILT_TOO_DEEP -> false;
      case ARCHIVE_DAMAGED,
          ARCHIVE_CONTRADICTS_ITSELF,
          ARCHIVE_LOCKED,
          ARCHIVE_PACKED_STRANGELY,
          ARCHIVE_POINTS_OUTSIDE,
          ARCHIVE_HOLDS_TOO_MUCH,
          UNPACKS_TOO_FAR,
          TOO_LARGE,
          REACHES_OUTSIDE,
          TOO_MANY_RECORDS ->
          true;
    };
  }

  /// The trouble in English.
  public String sentence() {
    return sentence;
  }
}
