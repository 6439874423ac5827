package org.evenkeel.server.consent;

import java.util.List;
import java.util.UUID;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who lets their questionnaire answers be used for research, without their name. Nobody does until
/// they say so, it has nothing to do with their care, and taking it back works at once.
@Component
public class ResearchConsents {
  /// Of the words on the sharing page; grows when they change in meaning.
  private static final int VERSION = 1;

  private final JdbcClient database;

  ResearchConsents(JdbcClient database) {
    this.database = database;
  }

  public boolean of(PersonId person) {
    return database
        .sql(
            "select exists (select from research_consent where person_id = :person and ended_at is null)")
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /// Everyone who agrees now, in no telling order.
  public List<PersonId> people() {
    return database
        .sql(
            "select person_id from research_consent where ended_at is null order by md5(person_id::text)")
        .query(UUID.class)
        .list()
        .stream()
        .map(PersonId::new)
        .toList();
  }

  /// From now on the person agrees, or does not; nobody agrees while their record rests. What was
  /// agreed before stays in the table with its end.
  @Transactional
  public void set(PersonId person, boolean agrees) {
    if (agrees) {
      database
          .sql(
              """
              insert into research_consent (person_id, version) select :person, :version
              where not exists (select from resting_record where person_id = :person and ended_at is null)
              on conflict (person_id) where ended_at is null do nothing
              """)
          .param("person", person.value())
          .param("version", VERSION)
          .update();
    } else {
      database
          .sql(
              "update research_consent set ended_at = now() where person_id = :person and ended_at is null")
          .param("person", person.value())
          .update();
    }
  }
}
