package org.evenkeel.server.identity;

import java.time.ZoneId;
import org.evenkeel.server.web.Slips;

/// What a newcomer tells of themselves.
///
/// @param name what they want to be called
/// @param zone the time zone that the browser tells, where it runs scripts
record NewcomerForm(String name, String zone) {
  private static final int LONGEST = 80;

  NewcomerForm {
    name = name.strip();
  }

  Slips slips() {
    return Slips.none()
        .unless(!name.isEmpty(), "name", "identity.error-name-empty")
        .unless(name.length() <= LONGEST, "name", "identity.error-name-long", LONGEST)
        .unless(
            name.codePoints().noneMatch(Character::isISOControl),
            "name",
            "identity.error-name-signs");
  }

  ZoneId zone(ZoneId site) {
    return ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : site;
  }
}
