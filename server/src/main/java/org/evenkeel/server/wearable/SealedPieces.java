package org.evenkeel.server.wearable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.evenkeel.server.wearable.Archives.Owned;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Uploaded archives, kept in sealed pieces; never more than a piece is in memory. While one is
/// read it lies unsealed in a file of the folder for uploads, which only the house's own user can
/// open and which is emptied at every start.
@Component
class SealedPieces {
  static final int PIECE = 1 << 20;

  private final JdbcClient database;
  private final Vault vault;
  private final Path uploads;

  SealedPieces(
      JdbcClient database,
      Vault vault,
      @Value("${spring.servlet.multipart.location:${java.io.tmpdir}}") String uploads) {
    this.database = database;
    this.vault = vault;
    this.uploads = Path.of(uploads);
  }

  /// More came than is taken.
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  /// Each piece is kept by itself, so that a slow sender holds nothing up.
  ///
  /// @return how many bytes were kept
  /// @throws TooLarge when there are more than `most`
  long keep(Owned one, InputStream file, long most) throws IOException {
    long bytes = 0;
    byte[] piece = file.readNBytes(PIECE);
    for (int number = 0; piece.length > 0; number++) {
      bytes += piece.length;
      if (bytes > most) {
        throw new TooLarge();
      }
      keep(one, number, piece);
      piece = file.readNBytes(PIECE);
    }
    return bytes;
  }

  private void keep(Owned one, int number, byte[] piece) {
    database
        .sql("insert into wearable_piece values (:person, :import, :number, :sealed)")
        .param("person", one.person().value())
        .param("import", one.id().value())
        .param("number", number)
        .param("sealed", vault.sealBytes(one.person(), place(one.id(), number), piece))
        .update();
  }

  private static Place place(ArchiveId id, int number) {
    return new Place("wearable_piece", "sealed-" + number, id.value());
  }

  /// What is done with the file while it lies there unsealed.
  interface Use<T> {
    T with(Path file) throws IOException;
  }

  <T> T unsealed(Owned one, long bytes, Use<T> use) throws IOException {
    Path file =
        Files.createTempFile(
            uploads,
            "open",
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        for (int number = 0; (long) number * PIECE < bytes; number++) {
          out.write(piece(one.person(), one.id(), number));
        }
      }
      return use.with(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private byte[] piece(PersonId person, ArchiveId id, int number) {
    byte[] sealed =
        database
            .sql(
                """
                select sealed from wearable_piece
                where person_id = :person and import_id = :import and number = :number
                """)
            .param("person", person.value())
            .param("import", id.value())
            .param("number", number)
            .query(byte[].class)
            .single();
    return vault.openBytes(person, place(id, number), sealed);
  }

  void remove(Owned one) {
    database
        .sql("delete from wearable_piece where person_id = :person and import_id = :import")
        .param("person", one.person().value())
        .param("import", one.id().value())
        .update();
  }
}
