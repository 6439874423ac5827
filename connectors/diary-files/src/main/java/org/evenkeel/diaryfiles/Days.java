package org.evenkeel.diaryfiles;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// Dates as people write them in tables.
final class Days {

  private Days() {}

  /// The date, when the text is one in this order and the day exists.
  static Optional<LocalDate> parse(String text, DateOrder order) {
    if (text.length() < 6 || text.length() > 10 || !isDigit(text.charAt(0))) {
      return Optional.empty();
    }
    return isCompact(text) ? compact(text, order) : inThreeParts(text, order);
  }

  private static boolean isCompact(String text) {
    return text.length() == 8 && Numbers.areDigits(text, 0, 8);
  }

  private static Optional<LocalDate> compact(String text, DateOrder order) {
    return order == DateOrder.YEAR_MONTH_DAY
        ? date(text.substring(0, 4), text.substring(4, 6), text.substring(6))
        : Optional.empty();
  }

  private static Optional<LocalDate> inThreeParts(String text, DateOrder order) {
    int first = firstMark(text);
    int second = first < 0 ? -1 : text.indexOf(text.charAt(first), first + 1);
    if (second < 0) {
      return Optional.empty();
    }
    String a = text.substring(0, first);
    String b = text.substring(first + 1, second);
    String c = text.substring(second + 1);
    return switch (order) {
      case YEAR_MONTH_DAY -> a.length() == 4 ? date(a, b, c) : Optional.empty();
      case DAY_MONTH_YEAR -> date(c, b, a);
      case MONTH_DAY_YEAR -> date(c, a, b);
      case UNDECIDED -> Optional.empty();
    };
  }

  private static int firstMark(String text) {
    for (int i = 1; i < Math.min(5, text.length()); i++) {
      char c = text.charAt(i);
      if (c == '-' || c == '/' || c == '.') {
        return i;
      }
    }
    return -1;
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    if (!isYear(year) || !isOneOrTwoDigits(month) || !isOneOrTwoDigits(day)) {
      return Optional.empty();
    }
    int y = fullYear(Integer.parseInt(year), year.length());
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    boolean exists =
        y >= 1900
            && y < 2200
            && m >= 1
            && m <= 12
            && d >= 1
            && d <= YearMonth.of(y, m).lengthOfMonth();
    return exists ? Optional.of(LocalDate.of(y, m, d)) : Optional.empty();
  }

  /// Two digits as POSIX reads them: 69 is 2069, 70 is 1970.
  private static int fullYear(int year, int digits) {
    if (digits == 4) {
      return year;
    }
    return year < 70 ? 2000 + year : 1900 + year;
  }

  private static boolean isYear(String text) {
    return (text.length() == 2 || text.length() == 4) && Numbers.areDigits(text, 0, text.length());
  }

  private static boolean isOneOrTwoDigits(String text) {
    return text.length() <= 2 && Numbers.areDigits(text, 0, text.length());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
