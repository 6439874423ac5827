package org.evenkeel.server.checkin;

import java.util.Locale;

/// A word for how it feels, chosen from a short list; the brighter ones first. Labels are never
/// scored.
public enum Label {
  CALM,
  CONTENT,
  HOPEFUL,
  CONNECTED,
  PROUD,
  NUMB,
  SAD,
  LONELY,
  WORRIED,
  RESTLESS,
  ANGRY,
  OVERWHELMED;

  /// Such as `checkin.label-calm`.
  public String messageKey() {
    return "checkin.label-" + name().toLowerCase(Locale.ROOT);
  }
}
