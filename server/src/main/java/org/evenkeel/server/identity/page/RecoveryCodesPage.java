package org.evenkeel.server.identity.page;

import java.util.List;
import org.evenkeel.server.web.Page;

/// The ten codes while they may still be read, or how many are left.
///
/// @param codes in groups; empty once the person has said that they are kept
public record RecoveryCodesPage(List<String> codes, int left) implements Page {
  @Override
  public String template() {
    return "identity/recovery-codes.jte";
  }
}
