package org.evenkeel.server.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.server.identity.AccountId;

/// The choices of one form: for each kind its name, alone or with one word after it. What is left
/// out is not shared with everyone; for one person it is as for everyone. A name that is no kind is
/// left out too.
///
/// @param chosen such as `CHECK_INS`, `DIARY month`, `WORDS no`
record SharingForm(List<String> chosen, Optional<AccountId> with) {
  List<Agreement> agreements(List<Agreement> standing, Instant now, ZoneId zone) {
    return chosen.stream().flatMap(one -> agreement(one, standing, now, zone).stream()).toList();
  }

  private Optional<Agreement> agreement(
      String one, List<Agreement> standing, Instant now, ZoneId zone) {
    String[] words = one.split(" ", 2);
    Optional<DataKind> kind =
        Arrays.stream(DataKind.values()).filter(each -> each.name().equals(words[0])).findFirst();
    return kind.flatMap(each ->
        switch (words.length == 1 ? "" : words[1]) {
          case "month" -> Optional.of(until(each, in(now, zone, 1)));
          case "quarter" -> Optional.of(until(each, in(now, zone, 3)));
          case "no" -> Optional.of(new Agreement(each, with, false, Optional.empty()));
          case "keep" -> of(standing, each, with);
          default -> Optional.of(new Agreement(each, with, true, Optional.empty()));
        });
  }

  private Agreement until(DataKind kind, Instant end) {
    return new Agreement(kind, with, true, Optional.of(end));
  }

  /// The end of that day, for the person.
  private static Instant in(Instant now, ZoneId zone, int months) {
    return now.atZone(zone)
        .toLocalDate()
        .plusMonths(months)
        .plusDays(1)
        .atStartOfDay(zone)
        .toInstant();
  }

  static Optional<Agreement> of(List<Agreement> standing, DataKind kind, Optional<AccountId> with) {
    return Stream.of(standing)
        .flatMap(List::stream)
        .filter(each -> each.kind() == kind && each.with().equals(with))
        .findFirst();
  }
}
