package org.evenkeel.server.backup;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.vault.KeysLock;

/// A copy of the folder of keys: file by file, sealed as a backup is, kept apart from backups and
/// for 30 days at most, for as long as it is kept it can open somebody who was erased since.
final class KeyringCopy {
  /// The database's own password is made anew with a new database; public halves are no secret.
  private static final List<String> LEFT_OUT = List.of("database.password", ".part", ".lock");

  private KeyringCopy() {}

  /// One moment of the folder: nobody changes it meanwhile, nor the wrapping key.
  ///
  /// @return how many files
  static int write(Path keys, DataOutputStream out) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    int count;
    try (KeysLock unchanging = KeysLock.on(keys)) {
      count = write(keys, files(keys), new DataOutputStream(copy));
    }
    copy.writeTo(out);
    out.writeByte('E');
    out.writeInt(count);
    return count;
  }

  private static int write(Path keys, List<Path> files, DataOutputStream out) throws IOException {
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      out.writeByte('K');
      out.writeUTF(keys.relativize(file).toString());
      out.writeInt(content.length);
      out.write(content);
    }
    return files.size();
  }

  private static List<Path> files(Path keys) throws IOException {
    try (Stream<Path> files = Files.walk(keys)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> LEFT_OUT.stream().noneMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  /// Writes the keys into a new folder; nothing else may read it.
  static int read(DataInputStream in, Path keys) throws IOException {
    int count = 0;
    folder(keys);
    try {
      while (in.readByte() == 'K') {
        Path file = keys.resolve(in.readUTF()).normalize();
        if (!file.startsWith(keys)) {
          throw new Refusal("This copy of the keys names a file outside its folder.");
        }
        folder(file.resolveSibling(""));
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, in.readNBytes(in.readInt()));
        count++;
      }
      if (in.readInt() != count) {
        throw new Refusal("This copy of the keys is not whole.");
      }
      return count;
    } catch (EOFException e) {
      throw new Refusal("This copy of the keys is cut short.", e);
    }
  }

  private static void folder(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
