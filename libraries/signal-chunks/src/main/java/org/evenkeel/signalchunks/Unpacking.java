package org.evenkeel.signalchunks;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Reads what [Packing] laid out, and refuses anything else.
final class Unpacking {

  private final ByteBuffer chunk;
  private final int lowBits;
  private final int symbolBits;

  private Unpacking(ByteBuffer chunk, int lowBits, int symbolBits) {
    this.chunk = chunk;
    this.lowBits = lowBits;
    this.symbolBits = symbolBits;
  }

  static int[] unpack(byte[] bytes) {
    ByteBuffer chunk = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    require(bytes.length >= Packing.HEADER && chunk.get() == Packing.VERSION);
    int foretelling = chunk.get();
    int lowBits = chunk.get();
    require(foretelling >= 0 && foretelling < Foretelling.values().length);
    int symbolBits = chunk.get();
    require(lowBits >= 0 && lowBits <= 24 && (symbolBits == 4 || symbolBits == 8));
    int[] values = new Unpacking(chunk, lowBits, symbolBits).left(bytes);
    Foretelling.values()[foretelling].unfold(values);
    return values;
  }

  private int[] left(byte[] bytes) {
    int count = chunk.getInt();
    int jumps = chunk.getInt();
    require(count >= 0 && count <= SignalChunk.LONGEST && jumps >= 0 && jumps <= count);
    int words = Packing.words(count, lowBits);
    long coded = Packing.HEADER + 4L * jumps + 8L * words;
    require(coded <= bytes.length);
    byte[] high = symbols(bytes, (int) coded, count);
    int[] left = new int[count];
    for (int i = 0; i < count; i++) {
      left[i] = (high[i] & 0xff) << lowBits;
    }
    putJumps(left, high, jumps);
    addLow(left, Packing.HEADER + 4 * jumps);
    return left;
  }

  private byte[] symbols(byte[] bytes, int from, int count) {
    if (symbolBits == 8) {
      return high(bytes, from, count);
    }
    byte[] pairs = high(bytes, from, (count + 1) / 2);
    byte[] symbols = new byte[2 * pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      symbols[2 * i] = (byte) (pairs[i] & 0xf);
      symbols[2 * i + 1] = (byte) (pairs[i] >> 4 & 0xf);
    }
    return symbols;
  }

  private static byte[] high(byte[] bytes, int from, int count) {
    byte[] high = new byte[count];
    try {
      long size = Zstd.decompressByteArray(high, 0, count, bytes, from, bytes.length - from);
      require(size == count);
    } catch (ZstdException e) {
      throw new IllegalArgumentException("These bytes are no whole chunk of a signal", e);
    }
    return high;
  }

  private void putJumps(int[] left, byte[] high, int jumps) {
    int next = 0;
    int jump = (1 << symbolBits) - 1;
    for (int i = 0; jumps > 0 && i < left.length; i++) {
      if ((high[i] & 0xff) == jump) {
        require(next < jumps);
        left[i] = chunk.getInt() << lowBits;
        next++;
      }
    }
    require(next == jumps);
  }

  private void addLow(int[] left, int from) {
    if (lowBits == 0) {
      return;
    }
    long mask = (1L << lowBits) - 1;
    long place = 0;
    int words = Packing.words(left.length, lowBits);
    long[] low = new long[words + 1];
    chunk.position(from);
    chunk.asLongBuffer().get(low, 0, words);
    for (int i = 0; i < left.length; i++) {
      int word = (int) (place >>> 6);
      int at = (int) (place & 63);
      long part = low[word] >>> at | low[word + 1] << 1 << (63 - at);
      left[i] |= (int) (part & mask);
      place += lowBits;
    }
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("These bytes are no whole chunk of a signal");
    }
  }
}
