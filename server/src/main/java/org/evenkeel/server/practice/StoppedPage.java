package org.evenkeel.server.practice;

import org.evenkeel.server.web.Page;

/// For somebody whom an exercise made feel worse.
///
/// @param kept whether what they said was written down for them
public record StoppedPage(boolean kept) implements Page {
  @Override
  public String template() {
    return "practice/stopped.jte";
  }
}
