package org.evenkeel.server.trespass;

import java.util.Locale;
import java.util.UUID;

/// Somebody in care, whose every text and number says whose it is.
///
/// @param number theirs alone; it stands in their diary and in their marks
record Person(String name, UUID person, UUID account, int number) {
  /// The mark that stands in one kind of their texts.
  String mark(Mark mark) {
    return "zq" + number + "x" + mark.name().toLowerCase(Locale.ROOT) + "qz";
  }

  @Override
  public String toString() {
    return name;
  }
}
