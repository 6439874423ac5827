package org.evenkeel.server.trespass;

import java.util.Map;

/// One try of somebody to reach what is somebody else's.
///
/// @param from where the random numbers in it come from
record Attempt(Route route, Person about, Source from, String path, Map<String, String> fields) {
  enum Source {
    /// Of the intruder's own rows.
    OWN,
    /// The person's random number, or their account's.
    PERSON,
    /// Rows of the person that are of the kind this route is about.
    ROW,
    /// The person in the path is one the intruder may read, the row another one's.
    CROSSED,
    RANDOM,
    MALFORMED
  }

  /// The same at another address.
  Attempt at(String other) {
    return new Attempt(route, about, from, other, fields);
  }

  /// Everything that was said, in one text.
  String said() {
    return path + " " + fields;
  }

  @Override
  public String toString() {
    return route + " about " + about + " with " + from + ": " + path + " " + fields;
  }
}
