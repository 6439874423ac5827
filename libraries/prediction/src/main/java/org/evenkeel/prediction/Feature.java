package org.evenkeel.prediction;

/// One number a model reads of a person.
///
/// @param name short and stable, such as `phq9.before`; pages have their own words for it
/// @param canChange whether it is something that can become different for a person, such as sleep,
///   and not an age; only such features are named in what would change an answer
public record Feature(String name, boolean canChange) {

  public Feature {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A feature has no name; it needs one");
    }
  }

  public static Feature of(String name) {
    return new Feature(name, true);
  }

  public static Feature fixed(String name) {
    return new Feature(name, false);
  }
}
