package org.evenkeel.benchmarks.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Report;
import org.evenkeel.endtoend.Repository;
import org.evenkeel.wearablefiles.WearableFiles;
import org.evenkeel.wearablefiles.WearableReading;

/// `bin/bench import [RECORDS]`: reads a made-up Apple Health export in a process of its own with
/// 128 MB of heap. 4.7 million records make 2.4 GB.
///
/// What is measured is reading: recognising, unpacking, parsing, checking, handing on. Sealing and
/// keeping are the server's.
public final class ImportBench {
  private static final int RECORDS = 4_700_000;
  private static final String HEAP = "-Xmx128m";

  private ImportBench() {}

  public static int run(List<String> words) {
    int records = words.isEmpty() ? RECORDS : Integer.parseInt(words.getFirst());
    Report report =
        new Report(
            "bench-import",
            List.of(
                "a made-up Apple Health export of %,d records, seed 20261123".formatted(records)),
            System.out,
            Instant.now());
    try {
      Path file = Files.createTempFile("evenkeel-made-up-export", ".xml");
      try {
        MadeUpExport.write(file, records);
        measure(file, records).forEach(report::add);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The export could not be written", e);
    }
    return report.finish(Repository.root().resolve("target/evidence"));
  }

  private static List<Figure> measure(Path file, int records) throws IOException {
    String said = inASmallProcess(file);
    if (said.isEmpty()) {
      return List.of(
          Figure.of("reading with " + HEAP, "it did not come to its end", "it ends", false));
    }
    String[] figures = said.split(" ");
    double seconds = Double.parseDouble(figures[0]);
    long samples = Long.parseLong(figures[1]);
    double megabytes = Files.size(file) / 1e6;
    return List.of(
        Figure.of(
            "reading %.2f GB of XML with %s, both cores shared".formatted(megabytes / 1000, HEAP),
            String.format(Locale.ROOT, "%.1f s", seconds),
            "≤ 600 s",
            seconds <= 600),
        Figure.of(
            "  megabytes of XML a second",
            String.format(Locale.ROOT, "%.0f MB/s", megabytes / seconds),
            "≥ 100 MB/s (aim)",
            megabytes / seconds >= 100),
        Figure.of(
            "  records that became samples", "%,d".formatted(samples), "all", samples == records),
        Figure.of(
            "  progress was told",
            figures[2] + " times",
            "≥ 100",
            Long.parseLong(figures[2]) >= 100),
        Figure.reported(
            "  processor time of the process, compiling and collecting included",
            String.format(
                Locale.ROOT,
                "%s s, %.0f MB a processor second",
                figures[3],
                megabytes / Double.parseDouble(figures[3])),
            "reported"));
  }

  private static String inASmallProcess(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                SmallProcess.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
  }

  /// Reads one file and says seconds, samples, how often it was told, and processor seconds.
  public static final class SmallProcess {
    private SmallProcess() {}

    public static void main(String[] arguments) throws IOException {
      CountingOnly counting = new CountingOnly();
      long before = System.nanoTime();
      WearableReading reading =
          WearableFiles.of(ZoneOffset.UTC, Instant.parse("2040-01-01T00:00:00Z"))
              .read(Path.of(arguments[0]), counting);
      double seconds = (System.nanoTime() - before) / 1e9;
      double processor =
          ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
      System.out.printf(
          Locale.ROOT, "%.2f %d %d %.1f%n", seconds, reading.samples(), counting.told(), processor);
    }
  }
}
