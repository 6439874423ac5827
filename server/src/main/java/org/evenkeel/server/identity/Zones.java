package org.evenkeel.server.identity;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.server.identity.page.AccountPage.Zone;

/// The time zones of the world, by the places that give them their names.
final class Zones {
  private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

  private Zones() {}

  static Optional<ZoneId> read(String id) {
    return KNOWN.contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
  }

  /// In the order of the reader's alphabet. The one in use is always among them.
  static List<Zone> in(Locale locale, ZoneId used) {
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLocale(locale));
    Collator alphabet = Collator.getInstance(locale);
    return Stream.concat(
            TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .filter(KNOWN::contains),
            Stream.of(used.getId()))
        .distinct()
        .map(id -> new Zone(id, name(names, id)))
        .sorted((one, other) -> alphabet.compare(one.name(), other.name()))
        .toList();
  }

  private static String name(TimeZoneNames names, String id) {
    return Optional.ofNullable(names.getExemplarLocationName(id)).orElse(id);
  }
}
