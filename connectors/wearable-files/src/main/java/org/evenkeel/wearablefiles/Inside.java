package org.evenkeel.wearablefiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says what an archive is by what the files in it hold; their names are in the phone's language.
/// Only how a name ends is looked at, and for a Takeout the folder.
final class Inside {

  private static final int LOOKED_INTO = 500;
  private static final List<String> FOLDERS = List.of("/Fitbit/", "/Fit/");

  private final Archive archive;
  private final WearableLimits limits;

  Inside(Archive archive, WearableLimits limits) {
    this.archive = archive;
    this.limits = limits;
  }

  /// Nothing where the archive holds nothing that is known.
  Optional<Opened> found() throws IOException {
    Optional<Opened> found = one(".xml", WearableFormat.APPLE_HEALTH);
    if (found.isEmpty()) {
      found = one(".db", WearableFormat.HEALTH_CONNECT);
    }
    if (found.isEmpty()) {
      found = fits();
    }
    return found.isPresent() ? found : records();
  }

  private Optional<Opened> one(String ending, WearableFormat format) throws IOException {
    for (Part part : ending(ending)) {
      byte[] start = part.start(Looks.START);
      if (Looks.isApple(start) || Looks.isDatabase(start)) {
        return Optional.of(new Opened(format, List.of(part), archive));
      }
    }
    return Optional.empty();
  }

  /// FIT files in the archive, and in archives within it that lie among uploaded files.
  private Optional<Opened> fits() throws IOException {
    List<Part> fits = new ArrayList<>(ending(".fit"));
    Opened inner = Nested.in(archive, limits);
    fits.addAll(inner.parts());
    if (fits.isEmpty()) {
      inner.close();
      return Optional.empty();
    }
    return Optional.of(
        new Opened(
            WearableFormat.GARMIN,
            fits,
            () -> {
              inner.close();
              archive.close();
            }));
  }

  private Optional<Opened> records() throws IOException {
    List<Part> parts = new ArrayList<>(ending(".json"));
    parts.addAll(ending(".csv"));
    List<Part> body = parts.stream().filter(Inside::isInABodysFolder).toList();
    List<Part> all = body.isEmpty() ? parts : body;
    for (Part part : all.subList(0, Math.min(all.size(), LOOKED_INTO))) {
      Optional<Shape> shape = RecordFile.shape(part, limits);
      if (shape.isPresent()) {
        return Optional.of(new Opened(shape.get().format(), all, archive));
      }
    }
    return Optional.empty();
  }

  private static boolean isInABodysFolder(Part part) {
    return FOLDERS.stream().anyMatch(part.name()::contains);
  }

  private List<Part> ending(String ending) {
    return archive.entries().stream()
        .filter(entry -> !entry.isFolder())
        .filter(entry -> entry.name().toLowerCase(Locale.ROOT).endsWith(ending))
        .map(entry -> Part.of(archive, entry))
        .toList();
  }
}
