package org.evenkeel.server.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The disk of the house's folder. A disk that does not answer has nothing free.
@Component
class FolderDisk implements Disk {
  private final Path folder;

  FolderDisk(@Value("${evenkeel.keys}") Path keys) {
    this.folder = keys;
  }

  @Override
  public long free() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }
}
