package org.evenkeel.wearablefiles;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// FIT files of archives within an archive: Garmin packs what was uploaded once more. One level, so
/// many archives, and none of them larger than an archive's reader could need.
final class Nested {

  private static final int MOST = 50;
  private static final long LARGEST = 2L << 30;

  private Nested() {}

  static Opened in(Archive archive, WearableLimits limits) throws IOException {
    List<Part> parts = new ArrayList<>();
    List<Closeable> open = new ArrayList<>();
    try {
      for (ArchiveEntry entry : archive.entries()) {
        if (isOfUploads(entry.name()) && open.size() < 2 * MOST) {
          Spool spool = Spool.of(Part.of(archive, entry), LARGEST);
          open.addFirst(spool);
          Archive inner = Archive.open(spool.file(), limits);
          open.addFirst(inner);
          inner.entries().stream()
              .filter(file -> file.name().toLowerCase(Locale.ROOT).endsWith(".fit"))
              .map(file -> Part.of(inner, file))
              .forEach(parts::add);
        }
      }
      return new Opened(WearableFormat.GARMIN, parts, () -> close(open));
    } catch (IOException | RuntimeException e) {
      close(open);
      throw e;
    }
  }

  private static boolean isOfUploads(String name) {
    return name.contains("DI-Connect-Uploaded-Files/") && name.endsWith(".zip");
  }

  private static void close(List<Closeable> open) throws IOException {
    for (Closeable one : open) {
      one.close();
    }
  }
}
