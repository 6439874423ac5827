package org.evenkeel.benchmarks.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.evenkeel.wearablefiles.WearableFiles;

/// What the fuzzer calls: any bytes as a person's archive. Whatever they are, reading ends without
/// an exception.
public final class FuzzTarget {
  private static final Path FILE = file();
  private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();
  private static final long LONGEST = 2_000_000_000L;
  private static final WearableFiles FILES =
      WearableFiles.of(ZoneOffset.UTC, Instant.parse("2040-01-01T00:00:00Z"));

  private FuzzTarget() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("evenkeel-fuzz", "");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("The fuzzer has nowhere to put its file", e);
    }
  }

  /// Loads what reading needs before anything is timed.
  public static void fuzzerInitialize() throws IOException {
    Path whole = Path.of("whole");
    if (Files.exists(whole)) {
      FILES.read(whole, new CountingOnly());
    }
  }

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    long before = TIME.getCurrentThreadCpuTime();
    FILES.read(FILE, new CountingOnly());
    if (TIME.getCurrentThreadCpuTime() - before > LONGEST) {
      throw new IllegalStateException("Reading took more than two seconds of a processor");
    }
  }
}
