package org.evenkeel.diaryfiles;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of day as people write them in tables: `8:30`, `08:30:15.25`, `8:30 pm`, `8:30 p. m.`,
/// `8:30 م`.
final class Times {

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([^\\d:]*)");

  private Times() {}

  static Optional<LocalTime> parse(String text) {
    if (text.length() < 4 || text.length() > 26) {
      return Optional.empty();
    }
    Matcher time = TIME.matcher(text);
    return time.matches() ? time(time) : Optional.empty();
  }

  private static Optional<LocalTime> time(Matcher time) {
    int hour = hour(Integer.parseInt(time.group(1)), half(time.group(5)));
    int minute = Integer.parseInt(time.group(2));
    int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    boolean exists = hour >= 0 && hour < 24 && minute < 60 && second < 60;
    return exists ? Optional.of(LocalTime.of(hour, minute, second, nanos(time))) : Optional.empty();
  }

  private static int nanos(Matcher time) {
    String fraction = time.group(4) == null ? "0" : time.group(4);
    return Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private enum HalfOfDay {
    BEFORE_NOON,
    AFTER_NOON,
    WHOLE_DAY,
    UNKNOWN
  }

  private static HalfOfDay half(String suffix) {
    String letters = suffix.replaceAll("[.\\s\\h]", "").toLowerCase(Locale.ROOT);
    return switch (letters) {
      case "" -> HalfOfDay.WHOLE_DAY;
      case "am", "a", "ص" -> HalfOfDay.BEFORE_NOON;
      case "pm", "p", "م" -> HalfOfDay.AFTER_NOON;
      default -> HalfOfDay.UNKNOWN;
    };
  }

  /// The hour of the day, or −1 where there is none such.
  private static int hour(int written, HalfOfDay half) {
    boolean onTheDial = written >= 1 && written <= 12;
    return switch (half) {
      case WHOLE_DAY -> written;
      case BEFORE_NOON -> onTheDial ? written % 12 : -1;
      case AFTER_NOON -> onTheDial ? written % 12 + 12 : -1;
      case UNKNOWN -> -1;
    };
  }
}
