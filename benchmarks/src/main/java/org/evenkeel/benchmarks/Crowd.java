package org.evenkeel.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Many made-up people in a house, put there past its pages.
record Crowd(Path data) {
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /// @return up to 1,000 of their names
  Set<String> movesIn(int people, long entries) {
    deed(
        """
        insert into account (id, person_id, name, roles, zone)
        select gen_random_uuid(), gen_random_uuid(), 'Canary ' || gen_random_uuid(), '{PERSON}', 'Europe/London'
        from generate_series(1, %d)
        """
            .formatted(people));
    deed(
        """
        insert into observation
        select person_id, 'mood', date '2020-01-01' + (n / 3)::int, timestamptz '2020-01-01' + n * interval '8 hours',
          gen_random_uuid(), 1 + (n %% 5), 1, 5, 'HIGHER', 'CHECK_INS', 'Europe/London', 'TOLD', 'check-in', gen_random_uuid()
        from account cross join generate_series(1, %d) n where name like 'Canary %%'
        """
            .formatted(Math.max(1, entries / people)));
    return names("select name from account where name like 'Canary %' limit 1000");
  }

  /// Some of them ask to be erased, and their day has come; waits until the house has done it.
  ///
  /// @return the random numbers they had
  Set<String> leaves(int people) {
    deed(
        """
        with leavers as (
          insert into leaving select person_id, id, sha256(id::text::bytea), now() - interval '8 days', now() - interval '1 day'
          from account where name like 'Canary %%' limit %d returning receipt, asked_at, due_at)
        insert into erasure_receipt (hash, asked_at, due_at) select receipt, asked_at, due_at from leavers
        """
            .formatted(people));
    Set<String> leavers = names("select person_id::text from leaving");
    Instant limit = Instant.now().plus(PATIENCE);
    while (!names("select 'waiting' from leaving").isEmpty()) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("The house did not erase whose day had come");
      }
      LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    }
    return leavers;
  }

  /// How many of these people have a row in the house.
  long there(Set<String> people) {
    try (Connection database = new EmbeddedDatabase(data).connect();
        PreparedStatement question =
            database.prepareStatement(
                "select count(distinct person_id) from (select person_id from account union all"
                    + " select person_id from observation) t where person_id::text = any (?)")) {
      question.setArray(1, database.createArrayOf("text", people.toArray()));
      try (ResultSet row = question.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The house could not be asked", e);
    }
  }

  private Set<String> names(String question) {
    Set<String> names = new HashSet<>();
    try (Connection database = new EmbeddedDatabase(data).connect();
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw new IllegalStateException("The house could not be asked", e);
    }
  }

  private void deed(String deed) {
    new EmbeddedDatabase(data).deeds(deed);
  }
}
