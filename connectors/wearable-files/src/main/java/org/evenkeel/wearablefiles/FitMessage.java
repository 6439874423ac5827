package org.evenkeel.wearablefiles;

import java.util.Arrays;
import java.util.List;

/// One message of a FIT file: which kind, and its numbers.
///
/// @param kind global message number
/// @param fields in their order
/// @param values of each field, whole numbers; a value that means "none" is [#NONE]
record FitMessage(int kind, List<FitField> fields, long[][] values) {

  static final long NONE = Long.MIN_VALUE;

  /// The first value of a field, or [#NONE].
  long value(int number) {
    long[] all = all(number);
    return all.length == 0 ? NONE : all[0];
  }

  /// All values of a field; none where the message has no such field.
  long[] all(int number) {
    for (int i = 0; i < values.length; i++) {
      if (fields.get(i).number() == number) {
        return values[i];
      }
    }
    return new long[0];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FitMessage message
        && kind == message.kind
        && fields.equals(message.fields)
        && Arrays.deepEquals(values, message.values);
  }

  @Override
  public int hashCode() {
    return 31 * kind + Arrays.deepHashCode(values);
  }

  @Override
  public String toString() {
    return "FitMessage[%d, %d fields]".formatted(kind, values.length);
  }
}
