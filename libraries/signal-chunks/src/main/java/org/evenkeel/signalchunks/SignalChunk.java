package org.evenkeel.signalchunks;

/// Whole numbers of one stream in little space: packed and unpacked again they are the same to the
/// last bit.
///
/// Values go in as whole numbers of the stream's smallest step (tenths of a beat a minute,
/// milliseconds, hundredths of a degree, tenths of a milli-g). What is kept is how far each differs
/// from what its neighbours foretold: nothing, the value before, or the line through the two
/// before, whichever comes out smallest. The lowest bits of that, which are noise, are packed as
/// they are; the rest goes through the entropy coder of Zstandard, with large jumps set apart.
///
/// A chunk is at most [#LONGEST] values, so unpacking never takes more than 64 MiB, whatever the
/// bytes say.
///
/// Source: the coder is RFC 8878; leaving the noise alone is an old trick of sound compression
/// (Rice RF, 1979, JPL Publication 79–22).
public final class SignalChunk {

  /// Most values in a chunk.
  public static final int LONGEST = 1 << 24;

  private SignalChunk() {}

  /// The values in little space.
  ///
  /// @throws IllegalArgumentException when there are more than [#LONGEST]
  public static byte[] pack(int[] values) {
    if (values.length > LONGEST) {
      throw new IllegalArgumentException(
          "%d values; a chunk holds at most %d".formatted(values.length, LONGEST));
    }
    return Packing.pack(values);
  }

  /// The values again.
  ///
  /// @throws IllegalArgumentException when the bytes are no chunk, or not a whole one
  public static int[] unpack(byte[] chunk) {
    return Unpacking.unpack(chunk);
  }
}
