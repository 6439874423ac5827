package org.evenkeel.signalchunks;

import com.github.luben.zstd.Zstd;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Lays a chunk out: version, plan, counts, jumps, low bits, coded symbols.
///
/// All numbers little end first. One byte each: version, foretelling, low bits, bits of a symbol.
/// Then as `int`: how many values, how many jumps, the jumps; then the low bits in words of 64, and
/// one Zstandard frame of symbols, two to a byte where they have 4 bits.
final class Packing {

  static final byte VERSION = 1;
  static final int HEADER = 12;

  private static final int LEVEL = 1;

  private Packing() {}

  static byte[] pack(int[] values) {
    Plan plan = Plan.of(values);
    int[] left = new int[values.length];
    plan.foretelling().fold(values, left);
    byte[] high = new byte[values.length];
    int[] jumps = jumps(left, plan, high);
    byte[] coded = Zstd.compress(plan.symbolBits() == 4 ? pairs(high) : high, LEVEL);
    long[] low = low(left, plan.lowBits());
    ByteBuffer chunk =
        ByteBuffer.allocate(HEADER + 4 * jumps.length + 8 * low.length + coded.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(VERSION)
            .put((byte) plan.foretelling().ordinal())
            .put((byte) plan.lowBits())
            .put((byte) plan.symbolBits())
            .putInt(values.length)
            .putInt(jumps.length);
    for (int jump : jumps) {
      chunk.putInt(jump);
    }
    for (long word : low) {
      chunk.putLong(word);
    }
    return chunk.put(coded).array();
  }

  /// Fills in the high bytes, and gives back the high part of every value that has no room there.
  private static int[] jumps(int[] left, Plan plan, byte[] high) {
    int[] jumps = new int[16];
    int count = 0;
    for (int i = 0; i < left.length; i++) {
      int part = left[i] >>> plan.lowBits();
      if (part < 0 || part >= plan.jump()) {
        jumps = count == jumps.length ? Arrays.copyOf(jumps, 2 * count) : jumps;
        jumps[count++] = part;
        part = plan.jump();
      }
      high[i] = (byte) part;
    }
    return Arrays.copyOf(jumps, count);
  }

  private static byte[] pairs(byte[] symbols) {
    byte[] pairs = new byte[(symbols.length + 1) / 2];
    for (int i = 0; i < symbols.length; i++) {
      pairs[i >> 1] |= (byte) (symbols[i] << 4 * (i & 1));
    }
    return pairs;
  }

  private static long[] low(int[] left, int bits) {
    long[] words = new long[words(left.length, bits)];
    if (bits > 0) {
      int mask = (1 << bits) - 1;
      long place = 0;
      for (int value : left) {
        int word = (int) (place >>> 6);
        int at = (int) (place & 63);
        long part = value & mask;
        words[word] |= part << at;
        if (at + bits > 64) {
          words[word + 1] |= part >>> 64 - at;
        }
        place += bits;
      }
    }
    return words;
  }

  static int words(int values, int bits) {
    return (int) (((long) values * bits + 63) / 64);
  }
}
