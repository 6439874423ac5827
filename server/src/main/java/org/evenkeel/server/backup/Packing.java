package org.evenkeel.server.backup;

import com.google.crypto.tink.Aead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Keyring;

/// Packs rows into compressed pieces; a person's pieces are sealed with their key, bound to the
/// backup, the table and their place in it.
final class Packing {
  private static final String PURPOSE = "backup";
  private static final int PIECE = 256 * 1024;

  private final Keyring keyring;
  private final UUID backup;

  Packing(Keyring keyring, UUID backup) {
    this.keyring = keyring;
    this.backup = backup;
  }

  static boolean isFull(ByteArrayOutputStream rows) {
    return rows.size() >= PIECE;
  }

  /// @param rows as COPY writes them, each with its line end
  Part.Rows pack(String table, Optional<PersonId> person, long number, byte[] rows)
      throws GeneralSecurityException {
    byte[] packed = deflated(rows);
    return new Part.Rows(
        person,
        number,
        person.isEmpty()
            ? packed
            : keyring.of(person.get(), PURPOSE).encrypt(packed, place(table, number)));
  }

  /// The rows; empty for somebody erased.
  ///
  /// @throws Refusal when the keyring lacks the key of somebody who was not erased
  Optional<byte[]> unpack(String table, Part.Rows rows) throws IOException {
    if (rows.person().isEmpty()) {
      return Optional.of(inflated(rows.packed()));
    }
    PersonId person = rows.person().get();
    Optional<Aead> key = keyring.known(person, PURPOSE);
    if (key.isEmpty() && !keyring.isErased(person)) {
      throw new Refusal(
          "The folder of keys lacks somebody's key who is in this backup: give a newer copy of it.");
    }
    return key.isEmpty() ? Optional.empty() : Optional.of(inflated(opened(key.get(), table, rows)));
  }

  private byte[] opened(Aead key, String table, Part.Rows rows) {
    try {
      return key.decrypt(rows.packed(), place(table, rows.number()));
    } catch (GeneralSecurityException e) {
      throw new Refusal("A person's rows do not open with the key that this folder has.", e);
    }
  }

  private byte[] place(String table, long number) {
    return (backup + "/" + table + "/" + number).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] deflated(byte[] rows) {
    try (Deflater deflater = new Deflater(3)) {
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(rows.length / 3 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    }
  }

  private static byte[] inflated(byte[] packed) throws IOException {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(packed);
      ByteArrayOutputStream rows = new ByteArrayOutputStream(packed.length * 4);
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int length = inflater.inflate(buffer);
        if (length == 0 && inflater.needsInput()) {
          throw new IOException("a piece of rows is incomplete");
        }
        rows.write(buffer, 0, length);
      }
      return rows.toByteArray();
    } catch (DataFormatException e) {
      throw new IOException("a piece of rows is damaged", e);
    }
  }

  /// Row by row, without line ends. COPY writes a line end within a value as `\n`, never bare.
  static void eachRow(byte[] rows, Consumer<byte[]> row) {
    int from = 0;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == '\n') {
        row.accept(Arrays.copyOfRange(rows, from, i));
        from = i + 1;
      }
    }
  }
}
