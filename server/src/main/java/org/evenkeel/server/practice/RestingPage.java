package org.evenkeel.server.practice;

import org.evenkeel.server.web.Page;

/// An exercise or a programme that is paused for everybody, because too many people felt worse.
public record RestingPage(String title) implements Page {
  @Override
  public String template() {
    return "practice/resting.jte";
  }
}
