package org.evenkeel.server.caseload;

import java.util.Collection;
import java.util.stream.Collectors;
import org.evenkeel.server.consent.CareAccess;

/// Who is in somebody's care and what of them is open, as one number that changes with it.
final class OpenNow {
  private OpenNow() {}

  static String of(Collection<CareAccess> open) {
    String all =
        open.stream()
            .map(access -> access.person() + " " + access.said())
            .sorted()
            .collect(Collectors.joining("\n"));
    return Integer.toHexString(all.hashCode());
  }
}
