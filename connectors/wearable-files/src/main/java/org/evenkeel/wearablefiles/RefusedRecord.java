package org.evenkeel.wearablefiles;

/// A record that was not taken over, and why.
///
/// @param record counted from 1, in the order of the file
/// @param line of the file, where it has lines; 0 where not
public record RefusedRecord(long record, long line, RecordTrouble trouble) {

  /// The refusal in English.
  public String sentence() {
    String where = line > 0 ? "Line %d".formatted(line) : "Record %d".formatted(record);
    return where + ": " + trouble.sentence();
  }
}
