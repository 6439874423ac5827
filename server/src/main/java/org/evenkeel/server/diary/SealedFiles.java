package org.evenkeel.server.diary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import org.evenkeel.diaryfiles.DiarySource;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Uploaded files, kept in sealed pieces. Never more than a piece is in memory.
@Component
class SealedFiles {
  static final int PIECE = 256 * 1024;

  private final JdbcClient database;
  private final Vault vault;

  SealedFiles(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// @return how many bytes were kept
  long keep(PersonId person, ImportId id, InputStream file) throws IOException {
    long bytes = 0;
    byte[] piece = file.readNBytes(PIECE);
    for (int number = 0; piece.length > 0; number++) {
      keep(person, id, number, piece);
      bytes += piece.length;
      piece = file.readNBytes(PIECE);
    }
    return bytes;
  }

  void keep(PersonId person, ImportId id, int number, byte[] piece) {
    database
        .sql("insert into diary_piece values (:person, :import, :number, :sealed)")
        .param("person", person.value())
        .param("import", id.value())
        .param("number", number)
        .param("sealed", vault.sealBytes(person, place(id, number), piece))
        .update();
  }

  private static Place place(ImportId id, int number) {
    return new Place("diary_piece", "sealed-" + number, id.value());
  }

  /// The file, to be read again and again.
  DiarySource source(PersonId person, DiaryImport file) {
    return new DiarySource() {
      @Override
      public InputStream open() {
        return new SequenceInputStream(new Pieces(person, file));
      }

      @Override
      public long size() {
        return file.bytes();
      }
    };
  }

  void remove(PersonId person, ImportId id) {
    database
        .sql("delete from diary_piece where person_id = :person and import_id = :import")
        .param("person", person.value())
        .param("import", id.value())
        .update();
  }

  private byte[] piece(PersonId person, ImportId id, int number) {
    byte[] sealed =
        database
            .sql(
                """
                select sealed from diary_piece
                where person_id = :person and import_id = :import and number = :number
                """)
            .param("person", person.value())
            .param("import", id.value())
            .param("number", number)
            .query(byte[].class)
            .single();
    return vault.openBytes(person, place(id, number), sealed);
  }

  private final class Pieces implements Enumeration<InputStream> {
    private final PersonId person;
    private final DiaryImport file;
    private int number;

    Pieces(PersonId person, DiaryImport file) {
      this.person = person;
      this.file = file;
    }

    @Override
    public boolean hasMoreElements() {
      return (long) number * PIECE < file.bytes();
    }

    @Override
    public InputStream nextElement() {
      byte[] now = piece(person, file.id(), number);
      number++;
      return new ByteArrayInputStream(now);
    }
  }
}
