package org.evenkeel.server.emergency;

import java.util.Arrays;
import java.util.Optional;
import org.evenkeel.server.web.Slips;

/// What somebody typed who wants to open a record.
///
/// @param name the whole name of the person
/// @param why a name of [Why]
/// @param words the reason
public record EmergencyForm(String name, String why, String words) {
  static final EmergencyForm EMPTY = new EmergencyForm("", "", "");
  private static final int SHORTEST = 10;
  private static final int LONGEST = 2000;

  Optional<Why> reason() {
    return Arrays.stream(Why.values()).filter(each -> each.name().equals(why)).findFirst();
  }

  Slips slips() {
    int length = words.strip().length();
    return Slips.none()
        .unless(!name.isBlank(), "name", "emergency.slip-name")
        .unless(reason().isPresent(), "why", "emergency.slip-why")
        .unless(
            length >= SHORTEST && length <= LONGEST,
            "words",
            "emergency.slip-words",
            SHORTEST,
            LONGEST);
  }
}
