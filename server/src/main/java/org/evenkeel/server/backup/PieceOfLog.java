package org.evenkeel.server.backup;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.evenkeel.server.administration.Refusal;

/// One piece of the database's log, compressed and sealed, bound to its archive and its place.
record PieceOfLog(Archive archive, UUID id, String name) {
  /// Seals what lies in the spool.
  void seal(Path open, Path publicKey) throws IOException {
    Archive.seal(
        archive.piece(name),
        publicKey,
        file -> {
          file.writeUTF("log 1");
          file.writeUTF(id.toString());
          file.writeUTF(name);
          file.writeLong(Files.size(open));
          try (Deflater fast = new Deflater(Deflater.BEST_SPEED)) {
            DeflaterOutputStream packed = new DeflaterOutputStream(file, fast, 1 << 16);
            Files.copy(open, packed);
            packed.finish();
          }
        });
  }

  /// @throws Refusal when it is damaged, cut short or another one
  void open(Path target, SealedFile.Opener opener) throws IOException {
    Path file = archive.piece(name);
    try (DataInputStream in = SealedFile.read(file, opener)) {
      Archive.expect(in, "log 1", file);
      Archive.expect(in, id.toString(), file);
      Archive.expect(in, name, file);
      long length = in.readLong();
      try (OutputStream out = Files.newOutputStream(target)) {
        new InflaterInputStream(in).transferTo(out);
      }
      if (Files.size(target) != length) {
        throw new IOException("a piece of log has another length");
      }
    } catch (IOException e) {
      throw new Refusal("The file " + file + " is cut short or damaged.", e);
    }
  }
}
