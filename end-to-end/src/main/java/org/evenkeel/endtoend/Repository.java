package org.evenkeel.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the repository is: the nearest folder upwards that has `bin/demo`.
public final class Repository {
  private Repository() {}

  public static Path root() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("bin/demo"))) {
        return folder;
      }
    }
    throw new IllegalStateException(
        "Run this inside the repository: no folder upwards has bin/demo");
  }
}
