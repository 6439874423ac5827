package org.evenkeel.server.safety;

import java.util.Arrays;
import java.util.Map;
import org.evenkeel.server.web.Slips;

/// What a clinician did to reach somebody, as a browser sent it.
record ContactForm(Map<String, String> fields) {
  Slips slips() {
    return Slips.none()
        .unless(
            Arrays.stream(Way.values()).anyMatch(one -> one.name().equals(fields.get("way"))),
            "way",
            "duty.slip-way")
        .unless(fields.containsKey("reached"), "reached", "duty.slip-reached");
  }

  Way way() {
    return Way.valueOf(fields.getOrDefault("way", ""));
  }

  boolean reached() {
    return "yes".equals(fields.get("reached"));
  }

  String words() {
    return fields.getOrDefault("contact-words", "");
  }
}
