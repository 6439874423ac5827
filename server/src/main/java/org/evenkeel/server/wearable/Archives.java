package org.evenkeel.server.wearable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.evenkeel.server.wearable.BroughtArchive.Progress;
import org.evenkeel.server.wearable.BroughtArchive.State;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.Checkpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where archives are kept track of.
@Component
class Archives {
  private final JdbcClient database;
  private final Vault vault;

  Archives(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// Whose archive it is, for those that are worked on while nobody is there.
  record Owned(PersonId person, ArchiveId id) {}

  void coming(Owned one, String name, ZoneId zone, Instant at) {
    database
        .sql(
            """
            insert into wearable_import (person_id, id, state, name, zone, brought_at)
            values (:person, :id, 'COMING', :name, :zone, :at)
            """)
        .param("person", one.person().value())
        .param("id", one.id().value())
        .param("name", vault.seal(one.person(), place(one.id()), name))
        .param("zone", zone.getId())
        .param("at", Timestamp.from(at))
        .update();
  }

  private static Place place(ArchiveId id) {
    return new Place("wearable_import", "name", id.value());
  }

  void arrived(Owned one, long bytes) {
    database
        .sql(
            "update wearable_import set state = 'WAITING', bytes = :bytes where person_id = :person and id = :id")
        .param("bytes", bytes)
        .param("person", one.person().value())
        .param("id", one.id().value())
        .update();
  }

  Optional<BroughtArchive> find(Owned one) {
    return find(one, "");
  }

  /// Holds the row until this transaction ends; nothing where another holds it.
  Optional<BroughtArchive> hold(Owned one) {
    return find(one, " for update skip locked");
  }

  /// Holds the row until this transaction ends, waiting for whoever holds it.
  Optional<BroughtArchive> waitFor(Owned one) {
    return find(one, " for update");
  }

  private Optional<BroughtArchive> find(Owned one, String how) {
    return database
        .sql("select * from wearable_import where person_id = :person and id = :id" + how)
        .param("person", one.person().value())
        .param("id", one.id().value())
        .query((row, number) -> archive(one.person(), row))
        .optional();
  }

  /// Newest first, but for those that never arrived whole.
  List<BroughtArchive> all(PersonId person) {
    return database
        .sql(
            """
            select * from wearable_import where person_id = :person and state <> 'COMING' order by brought_at desc
            """)
        .param("person", person.value())
        .query((row, number) -> archive(person, row))
        .list();
  }

  /// Those that are being read, or were when the house stopped.
  List<Owned> reading() {
    return owned(
        "select person_id, id from wearable_import where state = 'READING' order by brought_at",
        Instant.EPOCH);
  }

  /// Those whose upload broke off before then.
  List<Owned> brokenOff(Instant before) {
    return owned(
        "select person_id, id from wearable_import where state = 'COMING' and brought_at < :before",
        before);
  }

  private List<Owned> owned(String question, Instant before) {
    return database
        .sql(question)
        .param("before", Timestamp.from(before))
        .query((row, number) ->
            new Owned(
                new PersonId(row.getObject(1, UUID.class)),
                new ArchiveId(row.getObject(2, UUID.class))))
        .list();
  }

  void begin(Owned one, Collection<BodyStream> streams) {
    database
        .sql(
            """
            update wearable_import set state = 'READING', streams = :streams, ending = null, ended_at = null
            where person_id = :person and id = :id
            """)
        .param("streams", streams.stream().map(BodyStream::name).toArray(String[]::new))
        .param("person", one.person().value())
        .param("id", one.id().value())
        .update();
  }

  void progress(Owned one, Progress progress) {
    database
        .sql(
            """
            update wearable_import set checkpoint = :checkpoint, bytes_read = :bytes, samples = :samples, added = :added,
              refused = :refused
            where person_id = :person and id = :id
            """)
        .param("checkpoint", progress.checkpoint().text())
        .param("bytes", progress.bytesRead())
        .param("samples", progress.samples())
        .param("added", progress.added())
        .param("refused", progress.refused())
        .param("person", one.person().value())
        .param("id", one.id().value())
        .update();
  }

  void end(Owned one, State state, Instant at, Optional<String> ending) {
    database
        .sql(
            """
            update wearable_import set state = :state, ended_at = :at, ending = :ending
            where person_id = :person and id = :id
            """)
        .param("state", state.name())
        .param("at", Timestamp.from(at))
        .param("ending", ending.orElse(null), Types.VARCHAR)
        .param("person", one.person().value())
        .param("id", one.id().value())
        .update();
  }

  private BroughtArchive archive(PersonId person, ResultSet row) throws SQLException {
    ArchiveId id = new ArchiveId(row.getObject("id", UUID.class));
    return new BroughtArchive(
        id,
        State.valueOf(row.getString("state")),
        vault.open(person, place(id), row.getBytes("name")),
        row.getLong("bytes"),
        ZoneId.of(row.getString("zone")),
        streams((String[]) row.getArray("streams").getArray()),
        row.getTimestamp("brought_at").toInstant(),
        new Progress(
            checkpoint(row.getString("checkpoint")),
            row.getLong("bytes_read"),
            row.getLong("samples"),
            row.getLong("added"),
            row.getLong("refused")),
        Optional.ofNullable(row.getString("ending")));
  }

  private static Set<BodyStream> streams(String[] names) {
    return Arrays.stream(names).map(BodyStream::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  private static Checkpoint checkpoint(String text) {
    return Checkpoint.parse(text).orElse(Checkpoint.START);
  }
}
