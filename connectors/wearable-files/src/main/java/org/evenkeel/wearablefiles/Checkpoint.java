package org.evenkeel.wearablefiles;

import java.util.Optional;

/// A place in a file at which reading can go on: after so many records of a file that is known by
/// its fingerprint.
///
/// A packed file cannot be entered in its middle, so going on reads the file from its start and
/// hands nothing on until the place is reached. A checkpoint of another file says nothing: that
/// file is read from its start, which does no harm, because each sample has its [SampleKey].
///
/// @param fingerprint of the file, lower-case hexadecimal digits; empty for the start of any file
/// @param records that lie before the place
public record Checkpoint(String fingerprint, long records) {

  /// The start of any file.
  public static final Checkpoint START = new Checkpoint("", 0);

  private static final String FORM = "[0-9a-f]{0,64}";

  public Checkpoint {
    if (!fingerprint.matches(FORM) || records < 0) {
      throw new IllegalArgumentException(
          "A checkpoint of \"%s\" at record %d; it has up to 64 hexadecimal digits and a record from 0"
              .formatted(fingerprint, records));
    }
  }

  /// To be kept, and read again with [#parse].
  public String text() {
    return fingerprint + ":" + records;
  }

  /// A checkpoint from its text; nothing where the text is none.
  public static Optional<Checkpoint> parse(String text) {
    return text.matches(FORM + ":[0-9]{1,18}")
        ? Optional.of(
            new Checkpoint(
                text.substring(0, text.indexOf(':')),
                Long.parseLong(text.substring(text.indexOf(':') + 1))))
        : Optional.empty();
  }

  /// Records of this file that were handed on before.
  long within(String file) {
    return fingerprint.equals(file) ? records : 0;
  }
}
