package org.evenkeel.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Visitor;

/// One command in a fresh clone, then the same again after the plug was pulled.
record Newcomer(Path repository, Path folder) {
  List<Figure> figures() {
    Path clone = cloned();
    Instant begun = Instant.now();
    try (House house = House.demo(clone, folder.resolve("newcomer"))) {
      int status = usable(house);
      Duration first = Duration.between(begun, Instant.now());
      house.kill();
      Duration again = house.restart();
      boolean whole = usable(house) == 200;
      return List.of(
          Figure.of(
              "fresh clone → usable page with bin/demo, warm Maven cache",
              seconds(first),
              "≤ 60 s",
              status == 200 && first.toSeconds() <= 60),
          Figure.of(
              "restart after kill -9 → usable page",
              seconds(again),
              "≤ 10 s",
              whole && again.toMillis() <= 10_000));
    }
  }

  private static int usable(House house) {
    try (Visitor visitor = new Visitor(house.address())) {
      return visitor.get("/demo").statusCode();
    }
  }

  private Path cloned() {
    Path clone = folder.resolve("clone");
    try {
      int status =
          new ProcessBuilder("git", "clone", "-q", repository.toString(), clone.toString())
              .inheritIO()
              .start()
              .waitFor();
      if (status != 0) {
        throw new IllegalStateException("git clone ended with " + status);
      }
      return clone;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1000.0);
  }
}
