package org.evenkeel.selfhelp;

/// Work that an exercise rests on.
///
/// @param link where to read it; empty where there is only paper
public record Source(String key, String citation, String link) {
  public Source {
    Names.check("A source", key);
    Names.said("Source " + key, citation);
    if (!link.isEmpty() && !link.startsWith("https://")) {
      throw new IllegalArgumentException(
          "Source %s leads to \"%s\"; links begin with https://".formatted(key, link));
    }
  }
}
