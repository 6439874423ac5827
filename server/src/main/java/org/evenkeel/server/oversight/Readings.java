package org.evenkeel.server.oversight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The days of reading that wait for a supervisor's look.
@Component
class Readings {
  /// Days older than this wait no longer.
  private static final int WAITS_DAYS = 28;

  private final JdbcClient database;

  Readings(JdbcClient database) {
    this.database = database;
  }

  /// @param why what is unusual about it
  record Found(ReadingDay day, Set<Unusual> why) {}

  /// Unusual days of others that nobody has looked into, newest first. Empty for whoever is no
  /// supervisor: the database gives them no counts.
  List<Found> waiting(AccountId reader, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Set<String> looked = looked();
    return counts(now).values().stream()
        .flatMap(days -> unusual(days, today.minusDays(WAITS_DAYS)))
        .filter(found -> !found.day().who().equals(reader))
        .filter(found -> !looked.contains(found.day().who() + " " + found.day().day()))
        .sorted(
            Comparator.comparing((Found found) -> found.day().day())
                .reversed()
                .thenComparing(found -> found.day().who().toString()))
        .toList();
  }

  private static Stream<Found> unusual(List<ReadingDay> days, LocalDate since) {
    return days.stream()
        .filter(day -> !day.day().isBefore(since))
        .map(day -> new Found(day, Unusual.on(day.day(), days)))
        .filter(found -> !found.why().isEmpty());
  }

  private Map<AccountId, List<ReadingDay>> counts(Instant now) {
    LocalDate since =
        LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(WAITS_DAYS + Unusual.BASELINE_DAYS);
    return database
        .sql("select * from wall.reading_counts(:since)")
        .param("since", Timestamp.from(since.atStartOfDay(ZoneOffset.UTC).toInstant()))
        .query((row, number) ->
            new ReadingDay(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getInt("opened"),
                row.getInt("refused"),
                row.getInt("emergencies")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(ReadingDay::who));
  }

  private Set<String> looked() {
    return new HashSet<>(
        database
            .sql("select account_id || ' ' || day from reading_look")
            .query(String.class)
            .list());
  }

  void looked(AccountId who, LocalDate day, AccountId by, Instant at) {
    database
        .sql(
            """
            insert into reading_look (account_id, day, looked_by, looked_at) values (:who, :day, :by, :at)
            on conflict do nothing
            """)
        .param("who", who.value())
        .param("day", day)
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }
}
