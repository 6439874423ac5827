package org.evenkeel.benchmarks.biosignals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.RefusedRecord;
import org.evenkeel.wearablefiles.WearableConsumer;
import org.evenkeel.wearablefiles.WearableFiles;
import org.evenkeel.wearablefiles.WearableReading;

/// Reads files one after another and prints how each ended: its name, whether to its end, samples,
/// milliseconds. A program of its own, so that its heap can be made small.
public final class HostileFileReader {
  private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

  private HostileFileReader() {}

  public static void main(String[] files) throws IOException {
    for (String file : files) {
      read(Path.of(file));
    }
  }

  private static void read(Path file) throws IOException {
    long begun = System.nanoTime();
    WearableReading reading = WearableFiles.of(ZoneOffset.UTC, NOW).read(file, new Nowhere());
    System.out.printf(
        "%s\t%s\t%d\t%.1f%n",
        file.getFileName(),
        reading.stopped().isPresent() ? "stopped" : "read",
        reading.samples(),
        (System.nanoTime() - begun) / 1e6);
  }

  private static final class Nowhere implements WearableConsumer {
    @Override
    public void sample(BodySample sample) {}

    @Override
    public void refused(RefusedRecord refusal) {}
  }
}
