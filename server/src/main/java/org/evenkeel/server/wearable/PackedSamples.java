package org.evenkeel.server.wearable;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.evenkeel.signalchunks.SignalChunk;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.Device;
import org.evenkeel.wearablefiles.ZoneKnown;

/// One device's samples of one kind and day in little space, the same again to the last bit.
///
/// Columns of whole numbers, each a [SignalChunk]: milliseconds since midnight in Greenwich and the
/// nanoseconds beyond them, the same of the length, the value, the offset, how it is known. A value
/// is kept as a whole number of the largest decimal step that holds all of them exactly; where none
/// does, as the bits of the number.
final class PackedSamples {
  private static final byte VERSION = 1;
  private static final int BITS = 255;
  private static final int FINEST = 6;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1000;

  private PackedSamples() {}

  static byte[] pack(LocalDate day, List<BodySample> samples) {
    int scale = scale(samples);
    List<byte[]> columns =
        new ArrayList<>(
            List.of(
                packed(samples, one -> (int) sinceMidnight(day, one.from())),
                packed(samples, one -> (int) (one.from().getNano() % MILLI)),
                packed(samples, one -> (int) (millis(one.to()) - millis(one.from()))),
                packed(samples, one -> (int) (one.to().getNano() % MILLI)),
                packed(samples, BodySample::offsetSeconds),
                packed(samples, one -> one.zone().ordinal())));
    if (scale == BITS) {
      columns.add(packed(samples, one -> (int) (bits(one) >> 32)));
      columns.add(packed(samples, one -> (int) bits(one)));
    } else {
      columns.add(packed(samples, one -> (int) Math.rint(one.value() * Math.pow(10, scale))));
    }
    return written(scale, columns);
  }

  private interface Column {
    int of(BodySample sample);
  }

  private static byte[] packed(List<BodySample> samples, Column column) {
    return SignalChunk.pack(samples.stream().mapToInt(column::of).toArray());
  }

  private static long sinceMidnight(LocalDate day, Instant moment) {
    return millis(moment) - day.toEpochDay() * 24 * 3600 * SECOND;
  }

  private static long millis(Instant moment) {
    return moment.getEpochSecond() * SECOND + moment.getNano() / MILLI;
  }

  private static long bits(BodySample sample) {
    return Double.doubleToRawLongBits(sample.value());
  }

  private static int scale(List<BodySample> samples) {
    return IntStream.rangeClosed(0, FINEST)
        .filter(scale -> samples.stream().allMatch(one -> fits(one.value(), Math.pow(10, scale))))
        .findFirst()
        .orElse(BITS);
  }

  private static boolean fits(double value, double steps) {
    double whole = Math.rint(value * steps);
    return Math.abs(whole) <= Integer.MAX_VALUE
        && Double.doubleToRawLongBits(((int) whole) / steps) == Double.doubleToRawLongBits(value);
  }

  private static byte[] written(int scale, List<byte[]> columns) {
    int length = columns.stream().mapToInt(column -> 4 + column.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(3 + length);
    bytes.put(VERSION).put((byte) scale).put((byte) columns.size());
    columns.forEach(column -> bytes.putInt(column.length).put(column));
    return bytes.array();
  }

  /// @throws IllegalArgumentException when the bytes are no such chunk
  static List<BodySample> unpack(BodyStream stream, LocalDate day, Device device, byte[] packed) {
    try {
      return read(stream, day, device, ByteBuffer.wrap(packed));
    } catch (java.nio.BufferUnderflowException | IndexOutOfBoundsException cutShort) {
      throw new IllegalArgumentException("A chunk of measurements is not whole", cutShort);
    }
  }

  private static List<BodySample> read(
      BodyStream stream, LocalDate day, Device device, ByteBuffer bytes) {
    if (bytes.get() != VERSION) {
      throw new IllegalArgumentException("A chunk of measurements is of another version");
    }
    int scale = bytes.get() & 0xff;
    List<int[]> columns = columns(bytes);
    if (columns.size() != (scale == BITS ? 8 : 7) || scale > FINEST && scale != BITS) {
      throw new IllegalArgumentException("A chunk of measurements has other columns");
    }
    return IntStream.range(0, columns.getFirst().length)
        .mapToObj(row -> sample(stream, day, device, scale, columns, row))
        .toList();
  }

  private static List<int[]> columns(ByteBuffer bytes) {
    List<int[]> columns = new ArrayList<>();
    for (int left = bytes.get(); left > 0; left--) {
      int length = bytes.getInt();
      if (length < 0 || length > bytes.remaining()) {
        throw new IllegalArgumentException("A chunk of measurements is not whole");
      }
      byte[] column = new byte[length];
      bytes.get(column);
      columns.add(SignalChunk.unpack(column));
    }
    return columns;
  }

  private static BodySample sample(
      BodyStream stream, LocalDate day, Device device, int scale, List<int[]> columns, int row) {
    long from = day.toEpochDay() * 24 * 3600 * SECOND + columns.get(0)[row];
    return new BodySample(
        stream,
        device,
        Instant.ofEpochMilli(from).plusNanos(columns.get(1)[row]),
        Instant.ofEpochMilli(from + columns.get(2)[row]).plusNanos(columns.get(3)[row]),
        value(scale, columns, row),
        columns.get(4)[row],
        ZoneKnown.values()[columns.get(5)[row]]);
  }

  private static double value(int scale, List<int[]> columns, int row) {
    return scale == BITS
        ? Double.longBitsToDouble(
            ((long) columns.get(6)[row] << 32) | (columns.get(7)[row] & 0xffffffffL))
        : columns.get(6)[row] / Math.pow(10, scale);
  }

  /// The day in Greenwich on which it began.
  static LocalDate day(BodySample sample) {
    return LocalDate.ofInstant(sample.from(), ZoneOffset.UTC);
  }
}
