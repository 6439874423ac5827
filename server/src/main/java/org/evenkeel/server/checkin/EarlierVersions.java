package org.evenkeel.server.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What check-ins said before they were corrected. Each version goes with its check-in.
@Component
class EarlierVersions {
  private final JdbcClient database;
  private final Vault vault;

  EarlierVersions(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// What it said, until a moment.
  record Version(KeptCheckIn said, Instant until) {}

  void keep(CareAccess own, KeptCheckIn said, Instant until) {
    UUID version = UUID.randomUUID();
    database
        .sql(
            """
            insert into check_in_before (person_id, id, check_in_id, until, mood, energy, labels, sleep_hours, sleep_quality, words)
            select person_id, :version, id, :until, mood, energy, labels, sleep_hours, sleep_quality, :words
            from check_in where person_id = :person and id = :id
            """)
        .param("person", own.person().value())
        .param("version", version)
        .param("id", said.id().value())
        .param("until", Timestamp.from(until))
        .param(
            "words",
            said.words()
                .map(words -> vault.seal(own.person(), place(version), words.open(own)))
                .orElse(null))
        .update();
  }

  /// Puts a version beside a check-in that is here.
  ///
  /// @param version of the same id as the check-in
  /// @return whether it is new
  boolean bring(PersonId person, UUID id, CheckIn version, Instant until) {
    return database
            .sql(
                """
                insert into check_in_before (person_id, id, check_in_id, until, mood, energy, labels, sleep_hours, sleep_quality, words)
                select person_id, :version, id, :until, :mood, :energy, :labels, :hours, :quality, :words
                from check_in where person_id = :person and id = :id
                on conflict do nothing
                """)
            .param("person", person.value())
            .param("version", id)
            .param("id", version.id().value())
            .param("until", Timestamp.from(until))
            .param("mood", version.mood().orElse(null), Types.SMALLINT)
            .param("energy", version.energy().orElse(null), Types.SMALLINT)
            .param("labels", version.labels().stream().map(Label::name).toArray(String[]::new))
            .param("hours", version.sleepHours().orElse(null), Types.DOUBLE)
            .param("quality", version.sleepQuality().orElse(null), Types.SMALLINT)
            .param(
                "words",
                version.words().map(words -> vault.seal(person, place(id), words)).orElse(null),
                Types.BINARY)
            .update()
        > 0;
  }

  /// The newest first.
  List<Version> of(CareAccess own, KeptCheckIn checkIn) {
    own.require(DataKind.CHECK_INS);
    return database
        .sql(
            """
            select * from check_in_before where person_id = :person and check_in_id = :id
            order by until desc, id
            """)
        .param("person", own.person().value())
        .param("id", checkIn.id().value())
        .query((row, number) -> version(own.person(), checkIn, row))
        .list();
  }

  private Version version(PersonId person, KeptCheckIn now, ResultSet row) throws SQLException {
    UUID version = row.getObject("id", UUID.class);
    return new Version(
        new KeptCheckIn(
            now.id(),
            now.at(),
            now.zone(),
            now.zoneKnown(),
            CheckIns.step(row, "mood"),
            CheckIns.step(row, "energy"),
            CheckIns.labels(row),
            Optional.ofNullable(row.getObject("sleep_hours", Double.class)),
            CheckIns.step(row, "sleep_quality"),
            Optional.ofNullable(row.getBytes("words"))
                .map(sealed -> words(person, version, sealed)),
            false),
        row.getTimestamp("until").toInstant());
  }

  private Confidential<String> words(PersonId person, UUID version, byte[] sealed) {
    return new Confidential<>(
        person, DataKind.WORDS, () -> vault.open(person, place(version), sealed));
  }

  private static Place place(UUID version) {
    return new Place("check_in_before", "words", version);
  }
}
