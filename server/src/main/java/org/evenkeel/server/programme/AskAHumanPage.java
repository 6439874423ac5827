package org.evenkeel.server.programme;

import java.util.List;
import org.evenkeel.server.web.Page;

/// A human decides whether time in bed is cut, not the program.
///
/// @param because what they said yes to, in their words; not kept
/// @param stopped whether a window that ran was stopped
public record AskAHumanPage(List<String> because, boolean stopped) implements Page {
  @Override
  public String template() {
    return "programme/ask-a-human.jte";
  }
}
