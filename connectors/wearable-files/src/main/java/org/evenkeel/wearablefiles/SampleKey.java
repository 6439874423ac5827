package org.evenkeel.wearablefiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.UUID;

/// What makes a sample this one and no other: what was measured, by which device, from when to
/// when. A second import of the same archive, or of a later one, finds the same keys.
///
/// Neither the value nor the zone is part of it. A maker may correct a value, and the value that
/// was handed in last stands; Apple writes every date in the zone in which the phone was at the
/// export, so the zone of one sample differs from export to export.
///
/// @param high first half of 128 bits of SHA-256
/// @param low second half
public record SampleKey(long high, long low) implements Comparable<SampleKey> {

  static SampleKey of(BodySample sample) {
    MessageDigest digest = Fingerprint.sha256();
    ByteBuffer times = ByteBuffer.allocate(24);
    times.putLong(sample.from().getEpochSecond()).putInt(sample.from().getNano());
    times.putLong(sample.to().getEpochSecond()).putInt(sample.to().getNano());
    digest.update(times.flip());
    add(digest, sample.stream().name());
    add(digest, sample.device());
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    return new SampleKey(hash.getLong(), hash.getLong());
  }

  static void add(MessageDigest digest, Device device) {
    add(digest, device.source());
    add(digest, device.maker());
    add(digest, device.model());
  }

  /// Its length goes before a name, so that no two devices can spell the same bytes.
  private static void add(MessageDigest digest, String name) {
    byte[] bytes = name.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  /// The same 128 bits, as databases keep them.
  public UUID uuid() {
    return new UUID(high, low);
  }

  @Override
  public int compareTo(SampleKey other) {
    int first = Long.compareUnsigned(high, other.high);
    return first != 0 ? first : Long.compareUnsigned(low, other.low);
  }
}
