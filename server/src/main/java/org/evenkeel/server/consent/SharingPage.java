package org.evenkeel.server.consent;

import java.util.List;
import org.evenkeel.server.web.Page;

/// What a person shares, switch by switch.
///
/// @param team the names of those who care for them; empty when nobody does
/// @param research whether their answers may be used for research
/// @param kept whether a change was just kept
public record SharingPage(List<String> team, List<Switch> switches, boolean research, boolean kept)
    implements Page {
  /// One kind of data and whether it is shared.
  public record Switch(DataKind kind, boolean on) {}

  @Override
  public String template() {
    return "consent/sharing.jte";
  }
}
