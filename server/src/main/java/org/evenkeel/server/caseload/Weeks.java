package org.evenkeel.server.caseload;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.server.consent.Days;

/// How far a record looks back.
public enum Weeks {
  FOUR(4),
  TWELVE(12),
  YEAR(52),
  ALL(0);

  private final int number;

  Weeks(int number) {
    this.number = number;
  }

  static Weeks of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElse(TWELVE);
  }

  /// Such as `twelve`, in an address.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String messageKey() {
    return "caseload.weeks-" + word();
  }

  /// The days that are read, unless it is everything there is.
  Optional<Days> until(LocalDate today) {
    return this == ALL
        ? Optional.empty()
        : Optional.of(new Days(before(today, LocalDate.EPOCH), today));
  }

  /// @param first first day there is anything of
  LocalDate before(LocalDate last, LocalDate first) {
    return this == ALL ? first : last.minusWeeks(number).plusDays(1);
  }
}
