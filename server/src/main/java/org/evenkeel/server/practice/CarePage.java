package org.evenkeel.server.practice;

import java.util.List;
import org.evenkeel.server.web.Page;

/// What somebody in my care practised.
public record CarePage(String person, String name, List<Summary> summaries) implements Page {
  @Override
  public String template() {
    return "practice/care.jte";
  }
}
