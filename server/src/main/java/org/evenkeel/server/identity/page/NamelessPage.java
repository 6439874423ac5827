package org.evenkeel.server.identity.page;

import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// Shows a new key, once, before anything is made with it.
///
/// @param key in groups
/// @param seal proves that this house drew the key
public record NamelessPage(String key, String seal, Slips slips, int status) implements Page {
  @Override
  public String template() {
    return "identity/nameless.jte";
  }
}
