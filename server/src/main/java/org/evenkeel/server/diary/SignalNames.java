package org.evenkeel.server.diary;

/// What a column of a diary is called on the record: `diary:` and its label, with `_` for spaces.
final class SignalNames {
  private static final int LONGEST = 80;

  private SignalNames() {}

  static String of(String label) {
    String name = "diary:" + label.strip().replaceAll("(?U)\\s+", "_");
    return name.length() <= LONGEST
        ? name
        : name.substring(0, LONGEST - 9) + "~" + Integer.toHexString(name.hashCode());
  }
}
