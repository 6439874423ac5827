package org.evenkeel.signalchunks;

/// How a value is foretold from those before it; what is left is folded so that small numbers of
/// either sign are small.
enum Foretelling {
  NOTHING {
    @Override
    void fold(int[] values, int[] left) {
      for (int i = 0; i < values.length; i++) {
        left[i] = fold(values[i]);
      }
    }

    @Override
    void unfold(int[] left) {
      for (int i = 0; i < left.length; i++) {
        left[i] = unfold(left[i]);
      }
    }
  },
  THE_SAME {
    @Override
    void fold(int[] values, int[] left) {
      if (values.length > 0) {
        left[0] = fold(values[0]);
      }
      for (int i = 1; i < values.length; i++) {
        left[i] = fold(values[i] - values[i - 1]);
      }
    }

    @Override
    void unfold(int[] left) {
      int value = 0;
      for (int i = 0; i < left.length; i++) {
        value += unfold(left[i]);
        left[i] = value;
      }
    }
  },
  THE_LINE {
    @Override
    void fold(int[] values, int[] left) {
      int before = 0;
      int step = 0;
      for (int i = 0; i < values.length; i++) {
        left[i] = fold(values[i] - before - step);
        step = values[i] - before;
        before = values[i];
      }
    }

    @Override
    void unfold(int[] left) {
      int value = 0;
      int step = 0;
      for (int i = 0; i < left.length; i++) {
        step += unfold(left[i]);
        value += step;
        left[i] = value;
      }
    }
  };

  /// What is left of each value.
  abstract void fold(int[] values, int[] left);

  /// The values, in the place of what was left of them.
  abstract void unfold(int[] left);

  static int fold(int left) {
    return left << 1 ^ left >> 31;
  }

  static int unfold(int folded) {
    return folded >>> 1 ^ -(folded & 1);
  }
}
