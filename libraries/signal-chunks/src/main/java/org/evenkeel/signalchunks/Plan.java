package org.evenkeel.signalchunks;

/// How a chunk is packed: how values are foretold, how many low bits are noise, and whether the
/// rest is so small that two values share a byte.
///
/// @param lowBits 0 to 24
/// @param symbolBits 4 or 8
record Plan(Foretelling foretelling, int lowBits, int symbolBits) {

  private static final int LOOKED_AT = 1 << 14;
  private static final int MOST_LOW_BITS = 24;
  private static final int JUMP_BITS = 40;

  /// The plan that should need the fewest bits, judged on stretches from all over the values.
  static Plan of(int[] values) {
    int[] all = new int[values.length];
    Plan best = new Plan(Foretelling.THE_SAME, 0, 8);
    double fewest = Double.POSITIVE_INFINITY;
    for (Foretelling foretelling : Foretelling.values()) {
      foretelling.fold(values, all);
      int[] left = some(all);
      int lowest = Math.max(0, width(left) - 8);
      for (int low = lowest; low <= Math.min(MOST_LOW_BITS, lowest + 2); low++) {
        for (int symbolBits = 4; symbolBits <= 8; symbolBits += 4) {
          double bits = bits(left, low, (1 << symbolBits) - 1);
          if (bits < fewest) {
            fewest = bits;
            best = new Plan(foretelling, low, symbolBits);
          }
        }
      }
    }
    return best;
  }

  private static int[] some(int[] values) {
    if (values.length <= LOOKED_AT) {
      return values;
    }
    int stretches = 16;
    int each = LOOKED_AT / stretches;
    int[] some = new int[LOOKED_AT];
    for (int s = 0; s < stretches; s++) {
      int from = (int) ((long) (values.length - each) * s / (stretches - 1));
      System.arraycopy(values, from, some, s * each, each);
    }
    return some;
  }

  /// Bits that hold 98 of 100 values.
  private static int width(int[] left) {
    int[] widths = new int[33];
    for (int value : left) {
      widths[32 - Integer.numberOfLeadingZeros(value)]++;
    }
    int larger = 0;
    int width = 32;
    while (width > 0 && larger + widths[width] <= left.length / 50) {
      larger += widths[width--];
    }
    return width;
  }

  /// The value that stands for all larger ones.
  int jump() {
    return (1 << symbolBits) - 1;
  }

  /// Bits that the values would need: the noise, the entropy of the rest, the jumps.
  private static double bits(int[] left, int low, int jump) {
    int[] counts = new int[256];
    for (int value : left) {
      int part = value >>> low;
      counts[part < 0 ? jump : Math.min(jump, part)]++;
    }
    double bits = (double) left.length * low + (double) counts[jump] * JUMP_BITS;
    for (int count : counts) {
      bits -= count == 0 ? 0 : count * Math.log((double) count / left.length) / Math.log(2);
    }
    return bits;
  }
}
