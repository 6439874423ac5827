package org.evenkeel.server.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.diary.DiaryImport.Progress;
import org.evenkeel.server.diary.DiaryImport.State;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where imports are kept.
@Component
class Imports {
  private static final String NAME = "name";
  private static final String MAPPING = "mapping";
  private static final String ENDING = "ending";

  private final JdbcClient database;
  private final Vault vault;
  private final Saying saying;

  Imports(JdbcClient database, Vault vault, Saying saying) {
    this.database = database;
    this.vault = vault;
    this.saying = saying;
  }

  /// Whose import it is, for those that are worked on while nobody is there.
  record Owned(PersonId person, ImportId id) {}

  void keep(PersonId person, ImportId id, String name, long bytes, Instant at) {
    database
        .sql(
            """
            insert into diary_import (person_id, id, state, name, bytes, brought_at)
            values (:person, :id, 'WAITING', :name, :bytes, :at)
            """)
        .param("person", person.value())
        .param("id", id.value())
        .param("name", vault.seal(person, place(id, NAME), name))
        .param("bytes", bytes)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// Keeps an import of the person's own copy as it stood there.
  ///
  /// @return whether it is new
  boolean bring(PersonId person, DiaryImport file, Optional<String> mapping) {
    Progress progress = file.progress();
    return database
            .sql(
                """
                insert into diary_import (person_id, id, state, name, bytes, mapping, ending, line, bytes_read, moments,
                  added, refused, unread, brought_at, ended_at)
                values (:person, :id, :state, :name, :bytes, :mapping, :ending, :line, :read, :moments,
                  :added, :refused, :unread, :brought, :ended)
                on conflict do nothing
                """)
            .param("person", person.value())
            .param("id", file.id().value())
            .param("state", file.state().name())
            .param("name", vault.seal(person, place(file.id(), NAME), file.name()))
            .param("bytes", file.bytes())
            .param("mapping", sealed(person, file.id(), MAPPING, mapping), Types.BINARY)
            .param(
                "ending",
                sealed(person, file.id(), ENDING, file.ending().map(saying::written)),
                Types.BINARY)
            .param("line", progress.line())
            .param("read", progress.bytesRead())
            .param("moments", progress.moments())
            .param("added", progress.added())
            .param("refused", progress.refused())
            .param("unread", progress.unread())
            .param("brought", Timestamp.from(file.broughtAt()))
            .param("ended", file.endedAt().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
            .update()
        > 0;
  }

  private byte @Nullable [] sealed(
      PersonId person, ImportId id, String column, Optional<String> words) {
    return words.map(text -> vault.seal(person, place(id, column), text)).orElse(null);
  }

  private static Place place(ImportId id, String column) {
    return new Place("diary_import", column, id.value());
  }

  Optional<DiaryImport> find(CareAccess access, ImportId id) {
    access.require(DataKind.DIARY);
    return find(access.person(), id, "");
  }

  /// Holds the row until this transaction ends; nothing where another holds it.
  Optional<DiaryImport> hold(Owned one) {
    return find(one.person(), one.id(), " for update skip locked");
  }

  /// Holds the row until this transaction ends, waiting for whoever holds it.
  Optional<DiaryImport> waitFor(Owned one) {
    return find(one.person(), one.id(), " for update");
  }

  private Optional<DiaryImport> find(PersonId person, ImportId id, String how) {
    return database
        .sql("select * from diary_import where person_id = :person and id = :id" + how)
        .param("person", person.value())
        .param("id", id.value())
        .query((row, number) -> one(person, row))
        .optional();
  }

  /// Newest first.
  List<DiaryImport> all(CareAccess access) {
    access.require(DataKind.DIARY);
    return database
        .sql("select * from diary_import where person_id = :person order by brought_at desc")
        .param("person", access.person().value())
        .query((row, number) -> one(access.person(), row))
        .list();
  }

  /// Those that are being read, or were when the house stopped.
  List<Owned> reading() {
    return database
        .sql("select person_id, id from diary_import where state = 'READING' order by brought_at")
        .query((row, number) ->
            new Owned(
                new PersonId(row.getObject(1, UUID.class)),
                new ImportId(row.getObject(2, UUID.class))))
        .list();
  }

  Optional<String> mapping(Owned one) {
    return database
        .sql("select mapping from diary_import where person_id = :person and id = :id")
        .param("person", one.person().value())
        .param("id", one.id().value())
        .query(byte[].class)
        .optional()
        .map(sealed -> vault.open(one.person(), place(one.id(), MAPPING), sealed));
  }

  void begin(Owned one, String mapping) {
    set(
        one,
        "state = 'READING', mapping = :sealed",
        vault.seal(one.person(), place(one.id(), MAPPING), mapping));
  }

  void goOn(Owned one) {
    set(one, "state = 'READING', ended_at = null", null);
  }

  private void set(Owned one, String what, byte @Nullable [] sealed) {
    JdbcClient.StatementSpec statement =
        database
            .sql("update diary_import set " + what + " where person_id = :person and id = :id")
            .param("person", one.person().value())
            .param("id", one.id().value());
    (sealed == null ? statement : statement.param("sealed", sealed)).update();
  }

  void progress(Owned one, Progress progress) {
    database
        .sql(
            """
            update diary_import set line = :line, bytes_read = :bytes, moments = :moments, added = :added,
              refused = :refused, unread = :unread
            where person_id = :person and id = :id
            """)
        .param("line", progress.line())
        .param("bytes", progress.bytesRead())
        .param("moments", progress.moments())
        .param("added", progress.added())
        .param("refused", progress.refused())
        .param("unread", progress.unread())
        .param("person", one.person().value())
        .param("id", one.id().value())
        .update();
  }

  void end(Owned one, State state, Instant at, Optional<Said> ending) {
    database
        .sql(
            """
            update diary_import set state = :state, ended_at = :at, ending = :ending
            where person_id = :person and id = :id
            """)
        .param("state", state.name())
        .param("at", Timestamp.from(at))
        .param(
            "ending",
            ending
                .map(
                    said -> vault.seal(one.person(), place(one.id(), ENDING), saying.written(said)))
                .orElse(null))
        .param("person", one.person().value())
        .param("id", one.id().value())
        .update();
  }

  private DiaryImport one(PersonId person, ResultSet row) throws SQLException {
    ImportId id = new ImportId(row.getObject("id", UUID.class));
    return new DiaryImport(
        id,
        State.valueOf(row.getString("state")),
        vault.open(person, place(id, NAME), row.getBytes("name")),
        row.getLong("bytes"),
        row.getTimestamp("brought_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
        new Progress(
            row.getLong("line"),
            row.getLong("bytes_read"),
            row.getLong("moments"),
            row.getLong("added"),
            row.getLong("refused"),
            row.getLong("unread")),
        Optional.ofNullable(row.getBytes("ending"))
            .map(sealed -> saying.read(vault.open(person, place(id, ENDING), sealed))));
  }
}
