package org.evenkeel.server.diary;

import java.util.List;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.diary.Imports.Owned;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What could not be read, kept in sealed bundles: lines and reasons of one step of a reading.
@Component
class Troubles {
  private final JdbcClient database;
  private final Vault vault;
  private final Saying saying;

  Troubles(JdbcClient database, Vault vault, Saying saying) {
    this.database = database;
    this.vault = vault;
    this.saying = saying;
  }

  void keep(Owned one, long line, List<Trouble> troubles) {
    if (troubles.isEmpty()) {
      return;
    }
    database
        .sql("insert into diary_trouble values (:person, :import, :line, :sealed)")
        .param("person", one.person().value())
        .param("import", one.id().value())
        .param("line", line)
        .param("sealed", vault.seal(one.person(), place(one.id(), line), saying.written(troubles)))
        .update();
  }

  private static Place place(ImportId id, long line) {
    return new Place("diary_trouble", "sealed-" + line, id.value());
  }

  /// The first ones, in the order of the file.
  List<Trouble> first(CareAccess access, ImportId id, int most) {
    return bundles(access, id).stream()
        .flatMap(line -> bundle(access, id, line).stream())
        .limit(most)
        .toList();
  }

  /// Where each bundle ends, in the order of the file.
  List<Long> bundles(CareAccess access, ImportId id) {
    access.require(DataKind.DIARY);
    return database
        .sql(
            "select line from diary_trouble where person_id = :person and import_id = :import order by line")
        .param("person", access.person().value())
        .param("import", id.value())
        .query(Long.class)
        .list();
  }

  List<Trouble> bundle(CareAccess access, ImportId id, long line) {
    access.require(DataKind.DIARY);
    PersonId person = access.person();
    byte[] sealed =
        database
            .sql(
                "select sealed from diary_trouble where person_id = :person and import_id = :import and line = :line")
            .param("person", person.value())
            .param("import", id.value())
            .param("line", line)
            .query(byte[].class)
            .single();
    return saying.readAll(vault.open(person, place(id, line), sealed));
  }

  void remove(Owned one) {
    database
        .sql("delete from diary_trouble where person_id = :person and import_id = :import")
        .param("person", one.person().value())
        .param("import", one.id().value())
        .update();
  }
}
