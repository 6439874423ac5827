package org.evenkeel.diaryfiles;

/// A row that was not taken over, and why.
public record RefusedLine(long line, LineTrouble trouble) implements DiaryLine {

  /// The refusal in English: "Line 12: …".
  public String sentence() {
    return "Line %d: %s".formatted(line, trouble.sentence());
  }
}
