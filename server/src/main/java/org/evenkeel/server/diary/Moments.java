package org.evenkeel.server.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.evenkeel.diaryfiles.DiaryMoment;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.diary.Imports.Owned;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Moments that were brought: which, by which file, and their words.
@Component
class Moments {
  private final JdbcClient database;
  private final Vault vault;
  private final JsonMapper json;

  Moments(JdbcClient database, Vault vault, JsonMapper json) {
    this.database = database;
    this.vault = vault;
    this.json = json;
  }

  /// Keeps those that are not here yet.
  ///
  /// @return the ones that were new, by their key
  Map<UUID, DiaryMoment> keepNew(Owned one, List<DiaryMoment> moments) {
    Map<UUID, DiaryMoment> different = new LinkedHashMap<>();
    moments.forEach(moment -> different.putIfAbsent(moment.key(), moment));
    Set<UUID> kept =
        new HashSet<>(
            database
                .sql(
                    """
                    insert into diary_moment (person_id, id, import_id, at, zone, words)
                    select :person, id, :import, at, zone, words
                    from unnest(:ids::uuid[], :ats::timestamptz[], :zones::text[], :words::bytea[]) as moment (id, at, zone, words)
                    on conflict do nothing returning id
                    """)
                .param("person", one.person().value())
                .param("import", one.id().value())
                .param("ids", different.keySet().toArray(UUID[]::new))
                .param(
                    "ats",
                    column(different, moment -> Timestamp.from(moment.instant()), Timestamp[]::new))
                .param("zones", column(different, moment -> moment.zone().getId(), String[]::new))
                .param("words", words(one.person(), different))
                .query(UUID.class)
                .list());
    different.keySet().retainAll(kept);
    return different;
  }

  private static <T> T[] column(
      Map<UUID, DiaryMoment> moments, Function<DiaryMoment, T> value, IntFunction<T[]> array) {
    return moments.values().stream().map(value).toArray(array);
  }

  private byte[][] words(PersonId person, Map<UUID, DiaryMoment> moments) {
    return moments.entrySet().stream()
        .map(entry -> words(person, entry.getKey(), entry.getValue().words()))
        .toArray(byte[][]::new);
  }

  private byte @Nullable [] words(PersonId person, UUID moment, Map<String, String> words) {
    return words.isEmpty()
        ? null
        : vault.seal(person, place(moment), json.writeValueAsString(words));
  }

  /// Keeps a moment of the person's own copy.
  ///
  /// @return whether it is new
  boolean bring(Owned one, UUID id, Instant at, ZoneId zone, Map<String, String> words) {
    return database
            .sql(
                """
                insert into diary_moment (person_id, id, import_id, at, zone, words)
                values (:person, :id, :import, :at, :zone, :words) on conflict do nothing
                """)
            .param("person", one.person().value())
            .param("id", id)
            .param("import", one.id().value())
            .param("at", Timestamp.from(at))
            .param("zone", zone.getId())
            .param("words", words(one.person(), id, words), Types.BINARY)
            .update()
        > 0;
  }

  private static Place place(UUID moment) {
    return new Place("diary_moment", "words", moment);
  }

  /// Moments with words that one file brought, newest first.
  ///
  /// @param before only those before this moment
  List<WrittenWords> written(CareAccess access, ImportId id, Instant before, int most) {
    access.require(DataKind.DIARY);
    access.require(DataKind.WORDS);
    return database
        .sql(
            """
            select id, at, zone, words from diary_moment
            where person_id = :person and import_id = :import and at < :before and words is not null
            order by at desc, id limit :most
            """)
        .param("person", access.person().value())
        .param("import", id.value())
        .param("before", Timestamp.from(before))
        .param("most", most)
        .query((row, number) -> written(access.person(), row))
        .list();
  }

  private WrittenWords written(PersonId person, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String words = vault.open(person, place(id), row.getBytes("words"));
    return new WrittenWords(
        row.getTimestamp("at").toInstant(),
        ZoneId.of(row.getString("zone")),
        json.readValue(words, new TypeReference<LinkedHashMap<String, String>>() {}));
  }

  void remove(Owned one) {
    database
        .sql("delete from diary_moment where person_id = :person and import_id = :import")
        .param("person", one.person().value())
        .param("import", one.id().value())
        .update();
  }
}
