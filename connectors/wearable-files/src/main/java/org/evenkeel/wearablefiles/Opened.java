package org.evenkeel.wearablefiles;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file that was recognised, and is open until it is closed.
///
/// @param parts to be read, in this order
record Opened(WearableFormat format, List<Part> parts, Closeable source) implements Closeable {

  Opened {
    parts = List.copyOf(parts);
  }

  /// @throws Stopped where it is nothing that is known here
  static Opened open(Path file, WearableLimits limits) throws IOException {
    Part whole = WholeFile.of(file);
    byte[] start = whole.start(Looks.START);
    if (Looks.isZip(start)) {
      return archive(Archive.open(file, limits), limits);
    }
    WearableFormat format =
        Looks.of(whole, start, limits)
            .orElseThrow(() ->
                new Stopped(start.length == 0 ? FileTrouble.EMPTY : FileTrouble.NOT_RECOGNISED));
    return new Opened(format, List.of(whole), () -> {});
  }

  private static Opened archive(Archive archive, WearableLimits limits) throws IOException {
    try {
      Optional<Opened> found = new Inside(archive, limits).found();
      return found.orElseThrow(() -> new Stopped(FileTrouble.NOTHING_INSIDE));
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /// Bytes of all its parts, unpacked.
  long bytes() {
    return parts.stream().mapToLong(Part::size).sum();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
