package org.evenkeel.server.practice;

import java.util.List;
import org.evenkeel.server.web.Page;

/// What has helped you, by your own word.
public record HelpedPage(List<Summary> summaries) implements Page {
  @Override
  public String template() {
    return "practice/helped.jte";
  }
}
