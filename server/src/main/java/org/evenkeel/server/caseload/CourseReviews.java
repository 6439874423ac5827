package org.evenkeel.server.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where looks at courses of help are kept.
@Component
class CourseReviews {
  private final JdbcClient database;
  private final Vault vault;

  CourseReviews(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// Every one about a person, newest first. Their words open with the key to questionnaires.
  List<CourseReview> of(CareAccess access) {
    access.require(DataKind.QUESTIONNAIRES);
    PersonId person = access.person();
    return database
        .sql("select * from course_review where person_id = :person order by reviewed_at desc, id")
        .param("person", person.value())
        .query((row, number) -> review(person, row))
        .list();
  }

  private CourseReview review(PersonId person, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] sealed = row.getBytes("agreed");
    return new CourseReview(
        id,
        new AccountId(row.getObject("account_id", UUID.class)),
        Arrays.stream((String[]) row.getArray("looked_at").getArray())
            .map(CourseArea::valueOf)
            .toList(),
        new Confidential<>(
            person, DataKind.QUESTIONNAIRES, () -> vault.open(person, place(id), sealed)),
        row.getTimestamp("reviewed_at").toInstant());
  }

  private static Place place(UUID id) {
    return new Place("course_review", "agreed", id);
  }

  /// The same one sent twice is kept once.
  void add(
      CareAccess access,
      UUID id,
      AccountId by,
      Collection<CourseArea> areas,
      String agreed,
      Instant at) {
    access.require(DataKind.QUESTIONNAIRES);
    database
        .sql(
            """
            insert into course_review (person_id, id, account_id, looked_at, agreed, reviewed_at)
            values (:person, :id, :by, :areas, :agreed, :at) on conflict do nothing
            """)
        .param("person", access.person().value())
        .param("id", id)
        .param("by", by.value())
        .param("areas", areas.stream().map(CourseArea::name).toArray(String[]::new))
        .param("agreed", vault.seal(access.person(), place(id), agreed))
        .param("at", Timestamp.from(at))
        .update();
  }
}
