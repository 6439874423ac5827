package org.evenkeel.psychometrics;

/// The short name by which an instrument is stored and found, such as `phq-9`.
///
/// @param value lower-case letters, digits and hyphens
public record InstrumentId(String value) {
  /// @throws IllegalArgumentException if the value holds anything but lower-case letters, digits,
  ///   hyphens
  public InstrumentId {
    if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "Instrument id is \"%s\"; lower-case letters, digits and single hyphens are allowed"
              .formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
