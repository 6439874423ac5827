package org.evenkeel.wearablefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// Keeps what is read, and finds the corpora that lie beside the repository.
final class Kept implements WearableConsumer {

  static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

  final List<BodySample> samples = new ArrayList<>();
  final List<RefusedRecord> refusals = new ArrayList<>();
  double share;
  Checkpoint checkpoint = Checkpoint.START;

  @Override
  public void sample(BodySample sample) {
    samples.add(sample);
  }

  @Override
  public void refused(RefusedRecord refusal) {
    refusals.add(refusal);
  }

  @Override
  public void progress(WearableProgress told) {
    share = told.share();
    checkpoint = told.checkpoint();
  }

  static WearableFiles reader() {
    return WearableFiles.of(ZoneId.of("Europe/Oslo"), NOW);
  }

  WearableReading read(Path file) {
    try {
      return reader().read(file, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WearableReading read(Path folder, byte[] bytes) throws IOException {
    return read(Files.write(folder.resolve("file"), bytes));
  }

  static Path corpora(String name) {
    return present("EVENKEEL_CORPORA", "corpora", name);
  }

  static Path data(String name) {
    return present("EVENKEEL_DATA", "data", name);
  }

  private static Path present(String variable, String folder, String name) {
    Path path =
        Optional.ofNullable(System.getenv(variable))
            .map(Path::of)
            .orElseGet(() -> repository().resolveSibling("shared").resolve(folder))
            .resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path),
        () -> "Skipped: %s is not here; set %s to where it lies".formatted(name, variable));
    return path;
  }

  private static Path repository() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.isDirectory(here.resolve("libraries"))) {
      here = here.getParent();
    }
    return here == null ? Path.of("").toAbsolutePath() : here;
  }
}
