package org.evenkeel.diaryfiles;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The same moment, the same key. Every part is written with its length before it, so that no two
/// different moments can spell the same bytes.
final class MomentKey {

  private final MessageDigest digest = sha256();

  private MomentKey() {}

  static UUID of(DiaryMoment moment) {
    MomentKey key = new MomentKey();
    key.add("evenkeel diary moment 1");
    key.add(moment.instant().toString());
    key.addAll(answers(moment));
    key.addAll(new TreeMap<>(moment.words()));
    return key.uuid();
  }

  private static Map<String, String> answers(DiaryMoment moment) {
    Map<String, String> answers = new TreeMap<>();
    moment.ratings().forEach((rating, value) -> answers.put(rating.name(), Numbers.plain(value)));
    return answers;
  }

  private void addAll(Map<String, String> parts) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, parts.size()));
    parts.forEach((name, value) -> {
      add(name);
      add(value);
    });
  }

  private void add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  private UUID uuid() {
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
    long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256; this one does not", e);
    }
  }
}
