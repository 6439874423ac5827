package org.evenkeel.selfhelp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The works that the content rests on, each written once.
final class Sources {
  private final Map<String, Source> all = new LinkedHashMap<>();

  private Sources() {}

  /// Reads `key = citation https://link`, the link where there is one.
  static Sources read(Shelf shelf) {
    Sources sources = new Sources();
    StructureFile file = StructureFile.parse("sources", shelf.need("sources"));
    file.keys("").forEach(key -> sources.all.put(key, source(key, file.text(key))));
    return sources;
  }

  private static Source source(String key, String text) {
    int link = text.lastIndexOf(" https://");
    return link < 0
        ? new Source(key, text, "")
        : new Source(key, text.substring(0, link), text.substring(link + 1));
  }

  List<Source> named(List<String> keys) {
    return keys.stream().map(this::named).toList();
  }

  private Source named(String key) {
    return Optional.ofNullable(all.get(key))
        .orElseThrow(
            () -> new IllegalArgumentException("There is no source %s in the list".formatted(key)));
  }
}
