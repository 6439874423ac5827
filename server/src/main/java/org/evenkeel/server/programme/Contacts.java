package org.evenkeel.server.programme;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When those who help wrote last, and when they mean to again.
@Component
class Contacts {
  private final JdbcClient database;

  Contacts(JdbcClient database) {
    this.database = database;
  }

  Contact of(CareAccess access, AccountId by) {
    return database
        .sql("select * from programme_contact where person_id = :person and account_id = :by")
        .param("person", access.person().value())
        .param("by", by.value())
        .query(Contacts::contact)
        .optional()
        .orElse(Contact.NONE);
  }

  /// Of everybody whom this one helps.
  Map<PersonId, Contact> of(AccountId by) {
    return database
        .sql("select * from programme_contact where account_id = :by")
        .param("by", by.value())
        .query((row, number) ->
            Map.entry(new PersonId(row.getObject("person_id", UUID.class)), contact(row, number)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void wrote(CareAccess access, AccountId by, Instant at) {
    database
        .sql(
            """
            insert into programme_contact (person_id, account_id, contacted_at) values (:person, :by, :at)
            on conflict (person_id, account_id) do update set contacted_at = excluded.contacted_at
            """)
        .param("person", access.person().value())
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void next(CareAccess access, AccountId by, Optional<LocalDate> day) {
    database
        .sql(
            """
            insert into programme_contact (person_id, account_id, next_on) values (:person, :by, :day)
            on conflict (person_id, account_id) do update set next_on = excluded.next_on
            """)
        .param("person", access.person().value())
        .param("by", by.value())
        .param("day", day.map(Date::valueOf).orElse(null), java.sql.Types.DATE)
        .update();
  }

  private static Contact contact(ResultSet row, int number) throws SQLException {
    return new Contact(
        Optional.ofNullable(row.getTimestamp("contacted_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getDate("next_on")).map(Date::toLocalDate));
  }
}
