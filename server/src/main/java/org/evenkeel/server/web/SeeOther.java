package org.evenkeel.server.web;

/// The answer to a deed: go and look there (HTTP 303), so that reloading does nothing twice.
public record SeeOther(String path) implements Page {
  public SeeOther {
    if (!path.startsWith("/")
        || path.startsWith("//")
        || path.contains("\\")
        || path.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException(
          "A redirect stays in this house: a path such as /today, not " + path);
    }
  }

  @Override
  public String template() {
    throw new IllegalStateException("A redirect has no template");
  }

  @Override
  public int status() {
    return 303;
  }
}
