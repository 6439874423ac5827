package org.evenkeel.wearablefiles;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Reads `2026-01-01 10:00:00 +0100`, millions of times.
final class AppleTime {

  static final long NONE = Long.MIN_VALUE;

  private static final int LENGTH = 25;

  private int lastDate;
  private long lastDay;
  private int offset;

  /// Seconds since 1970, or [#NONE].
  long seconds(String text) {
    if (text.length() != LENGTH || text.charAt(10) != ' ' || text.charAt(19) != ' ') {
      return NONE;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int clock = clock(text);
    int east = east(text);
    if (year < 0 || month < 0 || day < 0 || clock < 0 || east == Integer.MIN_VALUE) {
      return NONE;
    }
    long days = days(year, month, day);
    offset = east;
    return days == NONE ? NONE : days * 86_400 + clock - east;
  }

  /// Of the time read last, in seconds east of Greenwich.
  int offset() {
    return offset;
  }

  private long days(int year, int month, int day) {
    int date = (year << 9) + (month << 5) + day;
    if (date != lastDate) {
      try {
        lastDay = LocalDate.of(year, month, day).toEpochDay();
        lastDate = date;
      } catch (DateTimeException e) {
        return NONE;
      }
    }
    return lastDay;
  }

  private static int clock(String text) {
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    boolean exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    return exists && second >= 0 && second < 60 ? hour * 3600 + minute * 60 + second : -1;
  }

  private static int east(String text) {
    int hours = digits(text, 21, 23);
    int minutes = digits(text, 23, 25);
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return Integer.MIN_VALUE;
    }
    return switch (text.charAt(20)) {
      case '+' -> hours * 3600 + minutes * 60;
      case '-' -> -(hours * 3600 + minutes * 60);
      default -> Integer.MIN_VALUE;
    };
  }

  /// The number that stands there, or −1.
  private static int digits(String text, int from, int before) {
    int number = 0;
    for (int i = from; i < before; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
