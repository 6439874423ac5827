package org.evenkeel.diaryfiles;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Time zones as tables write them: `Europe/Amsterdam`, `+02:00`, `+0200`, `UTC`, `Z`.
final class Zones {

  private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?([+-])(\\d{1,2}):?(\\d{2})?");
  private static final Pattern REGION = Pattern.compile("[A-Za-z_]+(?:/[A-Za-z0-9_+-]+){1,2}");

  private Zones() {}

  static Optional<ZoneId> parse(String text) {
    if (text.isEmpty() || text.length() > 40) {
      return Optional.empty();
    }
    return switch (text) {
      case "Z", "UTC", "GMT" -> Optional.of(ZoneOffset.UTC);
      default ->
          REGION.matcher(text).matches() ? region(text) : offset(text).map(ZoneId.class::cast);
    };
  }

  static Optional<ZoneOffset> offset(String text) {
    Matcher offset = OFFSET.matcher(text);
    if (!offset.matches()) {
      return Optional.empty();
    }
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    int all = Integer.parseInt(offset.group(2)) * 60 + minutes;
    boolean exists = minutes < 60 && all <= 18 * 60;
    int sign = offset.group(1).equals("-") ? -1 : 1;
    return exists ? Optional.of(ZoneOffset.ofTotalSeconds(sign * all * 60)) : Optional.empty();
  }

  private static Optional<ZoneId> region(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
