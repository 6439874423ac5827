package org.evenkeel.wearablefiles;

/// One field of a FIT message: its number, its bytes, its base type.
record FitField(int number, int size, int type) {

  /// Bytes of one value of the base type; 1 for what is not known, which is then only passed over.
  int width() {
    return switch (type & 0x1f) {
      case 3, 4 -> 2;
      case 5, 6, 8 -> 4;
      case 9, 14, 15, 16 -> 8;
      default -> 1;
    };
  }

  boolean isSigned() {
    return switch (type & 0x1f) {
      case 1, 3, 5, 14 -> true;
      default -> false;
    };
  }

  boolean isWhole() {
    return switch (type & 0x1f) {
      case 7, 8, 9 -> false;
      default -> true;
    };
  }

  int count() {
    return size / width();
  }
}
