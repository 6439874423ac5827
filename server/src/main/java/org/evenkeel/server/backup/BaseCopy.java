package org.evenkeel.server.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.evenkeel.server.administration.Refusal;

/// A copy of the database's files while it runs, from which its log can be rolled forward:
/// PostgreSQL is told when it begins and ends, and what was torn in between the log mends.
final class BaseCopy {
  /// What a copy must not hold: the log itself, marks of the running server, what is made anew.
  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", ".s.PGSQL");

  private static final Set<String> ONLY_FOLDERS =
      Set.of(
          "pg_wal",
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final int AT_ONCE = 1 << 16;

  private BaseCopy() {}

  /// What a copy says about itself.
  ///
  /// @param id of its archive
  /// @param keyring fingerprint of the house's folder of keys
  /// @param first the piece of log with which to set out
  /// @param whole from which moment on it can be used
  record About(UUID id, String keyring, String first, Instant whole) {}

  /// @param database as its owner
  /// @param keys the house's folder of keys, for the database's password
  static void take(
      Connection database,
      Path cluster,
      Path keys,
      Archive archive,
      UUID id,
      String keyring,
      InstantSource clock)
      throws SQLException, IOException {
    String first =
        asked(database, "select pg_walfile_name(pg_backup_start('evenkeel', true))").getFirst();
    Archive.seal(
        archive.base(first),
        keys.resolve("backup.public"),
        file -> {
          for (String word : List.of("base 1", id.toString(), keyring, first)) {
            file.writeUTF(word);
          }
          file.writeUTF(Files.readString(keys.resolve("database.password")));
          try (Deflater fast = new Deflater(Deflater.BEST_SPEED)) {
            DeflaterOutputStream packed = new DeflaterOutputStream(file, fast, AT_ONCE);
            DataOutputStream out = new DataOutputStream(packed);
            files(cluster, out);
            end(database, cluster, out, clock);
            out.flush();
            packed.finish();
          }
        });
  }

  private static void files(Path cluster, DataOutputStream out) throws IOException {
    Files.walkFileTree(
        cluster,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            out.writeByte('D');
            out.writeUTF(cluster.relativize(folder).toString());
            return isOnlyAFolder(cluster.relativize(folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (isWanted(cluster.relativize(file))) {
              entry(cluster, file, out);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path gone, IOException trouble)
              throws IOException {
            if (!(trouble instanceof NoSuchFileException)) {
              throw trouble;
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isOnlyAFolder(Path inside) {
    String name = inside.getFileName().toString();
    return ONLY_FOLDERS.contains(inside.toString()) || name.startsWith("pgsql_tmp");
  }

  private static boolean isWanted(Path inside) {
    return LEFT_OUT.stream().noneMatch(inside.getFileName().toString()::startsWith)
        && !inside.toString().equals("global/pg_control"); // last, see end
  }

  private static void entry(Path cluster, Path path, DataOutputStream out) throws IOException {
    String name = cluster.relativize(path).toString();
    try (InputStream in = Files.newInputStream(path)) {
      out.writeByte('F');
      out.writeUTF(name);
      byte[] buffer = new byte[AT_ONCE];
      for (int read = in.readNBytes(buffer, 0, AT_ONCE);
          read > 0;
          read = in.readNBytes(buffer, 0, AT_ONCE)) {
        out.writeInt(read);
        out.write(buffer, 0, read);
      }
      out.writeInt(0);
    } catch (NoSuchFileException gone) {
      return; // a table that was dropped meanwhile; the log says so too
    }
  }

  private static void end(
      Connection database, Path cluster, DataOutputStream out, InstantSource clock)
      throws IOException {
    entry(cluster, cluster.resolve("global/pg_control"), out);
    try {
      String label = asked(database, "select labelfile from pg_backup_stop(false)").getFirst();
      out.writeByte('L');
      out.writeUTF(label);
      out.writeByte('E');
      out.writeUTF(clock.instant().toString());
    } catch (SQLException e) {
      throw new IOException("the database did not end the copy", e);
    }
  }

  private static List<String> asked(Connection database, String question) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return List.of(row.getString(1));
    }
  }

  /// Lays the files out under `house`, as a house has them.
  ///
  /// @throws Refusal when it is damaged or cut short
  static About unpack(Path file, SealedFile.Opener opener, Path house) {
    try (DataInputStream in = SealedFile.read(file, opener)) {
      Archive.expect(in, "base 1", file);
      UUID id = UUID.fromString(in.readUTF());
      String keyring = in.readUTF();
      String first = in.readUTF();
      closed(house.resolve("keys"));
      Files.writeString(house.resolve("keys/database.password"), in.readUTF());
      Path cluster = closed(house.resolve("postgres"));
      Instant whole = unpack(new DataInputStream(new InflaterInputStream(in)), cluster);
      Files.writeString(cluster.resolve("recovery.signal"), "");
      return new About(id, keyring, first, whole);
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal("The file " + file + " is cut short or damaged.", e);
    }
  }

  private static Instant unpack(DataInputStream in, Path cluster) throws IOException {
    while (true) {
      switch (in.readByte()) {
        case 'D' -> closed(inside(cluster, in.readUTF()));
        case 'F' -> content(in, inside(cluster, in.readUTF()));
        case 'L' ->
            Files.writeString(
                cluster.resolve("backup_label"), in.readUTF(), StandardCharsets.UTF_8);
        case 'E' -> {
          return Instant.parse(in.readUTF());
        }
        default -> throw new IOException("no such entry");
      }
    }
  }

  private static void content(DataInputStream in, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int length = in.readInt(); length > 0; length = in.readInt()) {
        out.write(in.readNBytes(Math.min(length, AT_ONCE)));
      }
    }
  }

  private static Path inside(Path cluster, String name) throws IOException {
    Path path = cluster.resolve(name).normalize();
    if (!path.startsWith(cluster)) {
      throw new IOException("it names a file outside its folder");
    }
    return path;
  }

  private static Path closed(Path folder) throws IOException {
    return Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
