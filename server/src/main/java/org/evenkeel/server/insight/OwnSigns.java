package org.evenkeel.server.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where a person's own warning signs are kept. They run beside the statistics: no figure is made
/// of them, and they never keep a note from being written.
@Component
public class OwnSigns {
  /// More than this nobody ticks day by day.
  static final int MOST = 12;

  private final JdbcClient database;
  private final Vault vault;

  OwnSigns(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// Those on the list now, in the order they were written, with the days since a day on which they
  /// were seen.
  ///
  /// @throws org.evenkeel.server.consent.NotShared when the key does not open insights
  public List<OwnSign> of(CareAccess access, LocalDate since) {
    access.require(DataKind.INSIGHTS);
    PersonId person = access.person();
    return database
        .sql(
            """
            select s.id, s.words,
              array(select d.day from own_sign_day d where d.person_id = s.person_id and d.sign_id = s.id and d.day >= :since) as days
            from own_sign s where s.person_id = :person and s.ended_at is null order by s.written_at, s.id
            """)
        .param("since", since)
        .param("person", person.value())
        .query((row, number) -> sign(person, row))
        .list();
  }

  private OwnSign sign(PersonId person, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] sealed = row.getBytes("words");
    Set<LocalDate> days =
        Arrays.stream((java.sql.Date[]) row.getArray("days").getArray())
            .map(java.sql.Date::toLocalDate)
            .collect(Collectors.toSet());
    return new OwnSign(
        id,
        new Confidential<>(person, DataKind.WORDS, () -> vault.open(person, place(id), sealed)),
        days);
  }

  private static Place place(UUID id) {
    return new Place("own_sign", "words", id);
  }

  /// Adds one, unless the list is full; the same one sent twice is kept once.
  ///
  /// @return whether there was room
  @Transactional
  public boolean add(PersonId person, UUID id, String words, Instant at) {
    database
        .sql(
            """
            insert into own_sign (person_id, id, words, written_at)
            select :person, :id, :words, :at
            where (select count(*) from own_sign where person_id = :person and ended_at is null) < :most
            on conflict do nothing
            """)
        .param("person", person.value())
        .param("id", id)
        .param("words", vault.seal(person, place(id), words))
        .param("at", Timestamp.from(at))
        .param("most", MOST)
        .update();
    return exists(person, id);
  }

  private boolean exists(PersonId person, UUID id) {
    return database
        .sql("select exists (select from own_sign where person_id = :person and id = :id)")
        .param("person", person.value())
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /// Puts one away; its days stay.
  void end(PersonId person, UUID id, Instant at) {
    database
        .sql(
            "update own_sign set ended_at = :at where person_id = :person and id = :id and ended_at is null")
        .param("at", Timestamp.from(at))
        .param("person", person.value())
        .param("id", id)
        .update();
  }

  /// On this day exactly these of the list were seen.
  @Transactional
  public void seen(PersonId person, LocalDate day, Collection<UUID> signs, Instant at) {
    UUID[] ids = signs.toArray(UUID[]::new);
    database
        .sql(
            """
            delete from own_sign_day where person_id = :person and day = :day and sign_id <> all (:ids)
              and sign_id in (select id from own_sign where person_id = :person and ended_at is null)
            """)
        .param("person", person.value())
        .param("day", day)
        .param("ids", ids)
        .update();
    database
        .sql(
            """
            insert into own_sign_day (person_id, sign_id, day, ticked_at)
            select :person, id, :day, :at from own_sign
            where person_id = :person and ended_at is null and id = any (:ids)
            on conflict do nothing
            """)
        .param("person", person.value())
        .param("day", day)
        .param("at", Timestamp.from(at))
        .param("ids", ids)
        .update();
  }

  /// Takes one in from the person's own copy, unless their list here is full.
  ///
  /// @return whether it is new
  boolean bring(
      PersonId person, UUID id, String words, Instant writtenAt, Optional<Instant> endedAt) {
    return database
            .sql(
                """
                insert into own_sign (person_id, id, words, written_at, ended_at)
                select :person, :id, :words, :at, :ended
                where :ended::timestamptz is not null
                  or (select count(*) from own_sign where person_id = :person and ended_at is null) < :most
                on conflict do nothing
                """)
            .param("person", person.value())
            .param("id", id)
            .param("words", vault.seal(person, place(id), words))
            .param("at", Timestamp.from(writtenAt))
            .param("ended", endedAt.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
            .param("most", MOST)
            .update()
        > 0;
  }

  /// @return whether it is new
  /// @throws IllegalArgumentException when there is no such sign
  boolean bringDay(PersonId person, UUID sign, LocalDate day, Instant tickedAt) {
    if (!exists(person, sign)) {
      throw new IllegalArgumentException("A day belongs to a sign that is here");
    }
    return database
            .sql(
                """
                insert into own_sign_day (person_id, sign_id, day, ticked_at)
                values (:person, :sign, :day, :at) on conflict do nothing
                """)
            .param("person", person.value())
            .param("sign", sign)
            .param("day", day)
            .param("at", Timestamp.from(tickedAt))
            .update()
        > 0;
  }
}
