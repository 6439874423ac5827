package org.evenkeel.benchmarks.biosignals;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Packers that take their time, on the bytes of values or of their differences, all first bytes
/// before all second ones.
final class StrongPackers {
  private static final int SLOWEST = 19;

  private StrongPackers() {}

  /// Bytes of the best of them.
  static double best(int[] values) {
    double plain = best(planes(values, false));
    return Math.min(plain, best(planes(values, true)));
  }

  private static double best(byte[] planes) {
    return Math.min(Zstd.compress(planes, SLOWEST).length, xz(planes));
  }

  private static int xz(byte[] planes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (XZOutputStream xz = new XZOutputStream(packed, new LZMA2Options(9))) {
      xz.write(planes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.size();
  }

  private static byte[] planes(int[] values, boolean differences) {
    byte[] planes = new byte[4 * values.length];
    int before = 0;
    for (int i = 0; i < values.length; i++) {
      int left = differences ? values[i] - before : values[i];
      before = values[i];
      int folded = left << 1 ^ left >> 31;
      for (int plane = 0; plane < 4; plane++) {
        planes[plane * values.length + i] = (byte) (folded >>> 8 * plane);
      }
    }
    return planes;
  }
}
