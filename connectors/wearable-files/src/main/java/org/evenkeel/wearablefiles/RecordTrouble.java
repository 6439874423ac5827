package org.evenkeel.wearablefiles;

/// Why one record was not taken over. Nothing of the record is quoted: it is health data.
public enum RecordTrouble {
  NO_TIME("This record does not say when it was, or not so that it can be read."),
  ENDS_BEFORE_IT_BEGINS("This record ends before it begins."),
  CLOCK_NOT_SET("This record's time counts from when the device was switched on."),
  NOT_A_NUMBER("This record's value is not a number."),
  UNKNOWN_UNIT("This record's unit is not one that is known for it."),
  NOT_PLAUSIBLE("This record's value lies outside what a body can have."),
  IN_THE_FUTURE("This record's time has not come yet."),
  WRONG_SHAPE("This record is not built as its standard says.");

  private final String sentence;

  RecordTrouble(String sentence) {
    this.sentence = sentence;
  }

  /// The trouble in English.
  public String sentence() {
    return sentence;
  }
}
