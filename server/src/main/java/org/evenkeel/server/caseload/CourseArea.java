package org.evenkeel.server.caseload;

import java.util.Locale;

/// What to look at when a course of help asks for it. These four are the house's own words for what
/// clinical support tools have in common; none is scored.
public enum CourseArea {
  ALLIANCE,
  MOTIVATION,
  SUPPORTS,
  LIFE;

  /// Such as `caseload.area-alliance`.
  public String messageKey() {
    return "caseload.area-" + name().toLowerCase(Locale.ROOT);
  }
}
