package org.evenkeel.sealedlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far a log had come at one moment: its last line's number and hash, signed together with the
/// signature of the head before, so that heads are a chain of their own.
///
/// Written as one line of text: place, moment, number, hash, signature.
///
/// @param place 1 for the first head, then one more each time
/// @param at when it was taken
/// @param number the log's last line then; 0 for an empty log
/// @param hash of that line, 32 bytes; zeros for an empty log
/// @param signature Ed25519 (RFC 8032), 64 bytes
public record Head(long place, Instant at, long number, byte[] hash, byte[] signature) {
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,18}) (\\S+Z) (\\d{1,18}) ([0-9a-f]{64}) ([0-9a-f]{128})");
  private static final HexFormat HEX = HexFormat.of();

  public Head {
    hash = hash.clone();
    signature = signature.clone();
  }

  /// Reads one line of text; empty when it is not a head.
  public static Optional<Head> read(String line) {
    Matcher parts = TEXT.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return moment(parts.group(2))
        .map(at ->
            new Head(
                Long.parseLong(parts.group(1)),
                at,
                Long.parseLong(parts.group(3)),
                HEX.parseHex(parts.group(4)),
                HEX.parseHex(parts.group(5))));
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (java.time.format.DateTimeParseException notAMoment) {
      return Optional.empty();
    }
  }

  /// The line of text.
  public String written() {
    return place
        + " "
        + at
        + " "
        + number
        + " "
        + HEX.formatHex(hash)
        + " "
        + HEX.formatHex(signature);
  }

  /// What is signed.
  static byte[] signed(long place, Instant at, long number, byte[] hash, byte[] signatureBefore) {
    return String.join(
            "\n",
            "evenkeel head 1",
            String.valueOf(place),
            at.toString(),
            String.valueOf(number),
            HEX.formatHex(hash),
            HEX.formatHex(signatureBefore))
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public byte[] hash() {
    return hash.clone();
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Head head && written().equals(head.written());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(signature);
  }
}
