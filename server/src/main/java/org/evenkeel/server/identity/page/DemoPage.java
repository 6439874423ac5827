package org.evenkeel.server.identity.page;

import java.util.List;
import org.evenkeel.server.web.Page;

/// The demonstration's door: one button for each made-up account.
public record DemoPage(List<Group> groups) implements Page {
  /// Those who have the same part.
  public record Group(String roleKey, List<Entry> entries) {}

  /// One button.
  public record Entry(String account, String name, String initials) {}

  @Override
  public String template() {
    return "identity/demo.jte";
  }
}
