package org.evenkeel.wearablefiles;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Says what an archive is by what the files in it hold; their names are in the phone's language.
final class Inside {

  private Inside() {}

  static Optional<Opened> of(Archive archive) throws IOException {
    for (ArchiveEntry entry : archive.entries()) {
      if (entry.name().endsWith(".xml") && !entry.isFolder()) {
        Part part = Part.of(archive, entry);
        if (Looks.isApple(part.start(Looks.START))) {
          return Optional.of(new Opened(WearableFormat.APPLE_HEALTH, List.of(part), archive));
        }
      }
    }
    return Optional.empty();
  }
}
