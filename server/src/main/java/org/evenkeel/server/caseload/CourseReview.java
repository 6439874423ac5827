package org.evenkeel.server.caseload;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.identity.AccountId;

/// A clinician looked at a course of help, and what was agreed.
record CourseReview(
    UUID id, AccountId by, List<CourseArea> areas, Confidential<String> agreed, Instant at) {
  CourseReview {
    areas = List.copyOf(areas);
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "course review " + id;
  }
}
