package org.evenkeel.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One demonstration house and one browser for all journeys of a run; both end with it. The browser
/// is not closed by hand: its driver answers only to the thread that began it, and goes by itself
/// when this process does.
final class DemoHouse {
  private static final House HOUSE = started();
  private static final Chromium CHROMIUM = new Chromium();

  private DemoHouse() {}

  static House house() {
    return HOUSE;
  }

  static Chromium chromium() {
    return CHROMIUM;
  }

  private static House started() {
    try {
      Path folder =
          Files.createTempDirectory(
              Files.createDirectories(Path.of("target").toAbsolutePath()), "journey");
      House house = House.demo(Repository.root(), folder.resolve("data"));
      Runtime.getRuntime().addShutdownHook(new Thread(house::close));
      return house;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
