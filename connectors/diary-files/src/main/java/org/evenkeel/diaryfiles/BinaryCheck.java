package org.evenkeel.diaryfiles;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tells text from everything else by the first bytes of a file.
final class BinaryCheck {

  static final int LOOKED_AT = 8192;
  private static final double MOST_CONTROL_CHARACTERS = 0.05;

  private BinaryCheck() {}

  static Optional<FileTrouble> of(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    Optional<FileTrouble.NotText.Kind> known = knownKind(text);
    return known
        .or(() -> isNoText(text) ? Optional.of(FileTrouble.NotText.Kind.OTHER) : Optional.empty())
        .map(FileTrouble.NotText::new);
  }

  private static Optional<FileTrouble.NotText.Kind> knownKind(String text) {
    if (text.startsWith("PK\u0003\u0004") || text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return Optional.of(FileTrouble.NotText.Kind.WORKBOOK_OR_ZIP);
    }
    if (text.startsWith("%PDF")) {
      return Optional.of(FileTrouble.NotText.Kind.PDF);
    }
    if (text.startsWith("\u0089PNG")
        || text.startsWith("\u00ff\u00d8\u00ff")
        || text.startsWith("GIF8")) {
      return Optional.of(FileTrouble.NotText.Kind.PICTURE);
    }
    return text.startsWith("SQLite format 3")
        ? Optional.of(FileTrouble.NotText.Kind.DATABASE)
        : Optional.empty();
  }

  private static boolean isNoText(String text) {
    boolean marked = text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff");
    long controls = text.chars().filter(Cell::isControl).count();
    return !marked && controls > text.length() * MOST_CONTROL_CHARACTERS;
  }
}
