package org.evenkeel.server.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Contacts that are promised: after a case, or because somebody booked one.
@Component
public class FollowUps {
  private final JdbcClient database;
  private final CaseKeys keys;

  FollowUps(JdbcClient database, CaseKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /// Promises a contact. The same id again changes nothing.
  public void book(FollowUp contact, AccountId by, Instant now) {
    database
        .sql(
            """
            insert into follow_up (person_id, id, case_id, at, way, account_id, booked_by, booked_at)
            values (:person, :id, :case, :at, :way, :with, :by, :now) on conflict do nothing
            """)
        .param("person", contact.person().value())
        .param("id", contact.id())
        .param("case", contact.about().map(CaseId::value).orElse(null))
        .param("at", Timestamp.from(contact.at()))
        .param("way", contact.way().name())
        .param("with", contact.with().value())
        .param("by", by.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  /// It was done, or tried.
  @Transactional
  public void done(FollowUp contact, boolean reached, Instant at) {
    database
        .sql(
            """
            update follow_up set done_at = :at, reached = :reached
            where person_id = :person and id = :id and done_at is null
            """)
        .param("at", Timestamp.from(at))
        .param("reached", reached)
        .param("person", contact.person().value())
        .param("id", contact.id())
        .update();
    keys.takeBack(contact.person(), at);
  }

  public Optional<FollowUp> find(UUID id) {
    return where("id = :value", id).stream().findFirst();
  }

  /// What is promised to a person and not done, soonest first.
  public List<FollowUp> of(PersonId person) {
    return where("person_id = :value and done_at is null", person.value());
  }

  /// What a clinician promised and has not done, soonest first.
  public List<FollowUp> with(AccountId clinician) {
    return where("account_id = :value and done_at is null", clinician.value());
  }

  /// What was promised for a time before this moment and is not done, longest ago first.
  List<FollowUp> lateAt(Instant moment) {
    return database
        .sql("select * from follow_up where done_at is null and at < :moment order by at, id")
        .param("moment", Timestamp.from(moment))
        .query(FollowUps::followUp)
        .list();
  }

  private List<FollowUp> where(String condition, UUID value) {
    return database
        .sql("select * from follow_up where " + condition + " order by at, id")
        .param("value", value)
        .query(FollowUps::followUp)
        .list();
  }

  private static FollowUp followUp(ResultSet row, int number) throws SQLException {
    return new FollowUp(
        Rows.id(row, "id"),
        new PersonId(Rows.id(row, "person_id")),
        Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
        Rows.instant(row, "at"),
        Way.valueOf(row.getString("way")),
        new AccountId(Rows.id(row, "account_id")),
        Rows.moment(row, "done_at"));
  }
}
