package org.evenkeel.server.web;

/// One line of "what happens next": when, what, and what it means for the reader. Empty text is
/// left out.
///
/// @param place where this step stands: done, now, or later
public record Step(Place place, String when, String what, String detail) {
  /// Where a step stands.
  public enum Place {
    DONE,
    NOW,
    LATER
  }

  public static Step done(String when, String what, String detail) {
    return new Step(Place.DONE, when, what, detail);
  }

  public static Step now(String when, String what, String detail) {
    return new Step(Place.NOW, when, what, detail);
  }

  public static Step later(String when, String what, String detail) {
    return new Step(Place.LATER, when, what, detail);
  }

  public boolean done() {
    return place == Place.DONE;
  }

  public boolean now() {
    return place == Place.NOW;
  }
}
