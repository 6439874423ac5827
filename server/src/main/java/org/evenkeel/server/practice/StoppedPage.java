package org.evenkeel.server.practice;

import org.evenkeel.server.web.Page;

/// For somebody whom an exercise made feel worse.
public record StoppedPage() implements Page {
  @Override
  public String template() {
    return "practice/stopped.jte";
  }
}
