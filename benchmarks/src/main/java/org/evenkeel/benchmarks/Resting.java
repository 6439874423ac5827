package org.evenkeel.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.endtoend.House;

/// Memory of the house and of everything it started, as the kernel counts it.
final class Resting {
  private Resting() {}

  static List<Figure> figures(House house) {
    double resident = sum(house, "VmRSS", "status");
    double shared = sum(house, "Pss", "smaps_rollup");
    return List.of(
        Figure.of(
                "whole platform at rest, PostgreSQL included",
                "%.0f MB resident".formatted(resident),
                "≤ 512 MB",
                resident <= 512)
            .noting(
                "Sum of the resident sets of every process; pages that processes share are counted once for each. Counted once in all: %.0f MB."
                    .formatted(shared)));
  }

  private static double sum(House house, String line, String file) {
    Stream<ProcessHandle> all =
        ProcessHandle.of(house.pid()).stream()
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
    return all.mapToDouble(process -> megabytes(process.pid(), line, file)).sum();
  }

  private static double megabytes(long pid, String line, String file) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), file))) {
      return lines
          .filter(text -> text.startsWith(line + ":"))
          .mapToDouble(text -> Double.parseDouble(text.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
