package org.evenkeel.psychometrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.psychometrics.InstrumentText.ItemText;

/// A checksum of words, so that no one changes a question unnoticed.
final class Fingerprint {
  private Fingerprint() {}

  static String of(String preamble, Map<ItemId, ItemText> items) {
    String questions =
        items.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.comparing(ItemId::value)))
            .map(entry -> entry.getKey() + "\t" + line(entry.getValue()))
            .collect(Collectors.joining("\n"));
    return sha256(preamble + "\n" + questions);
  }

  private static String line(ItemText item) {
    return item.words()
        + item.options().stream()
            .map(option -> "\t" + option.code() + "=" + option.label())
            .collect(Collectors.joining());
  }

  private static String sha256(String words) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
