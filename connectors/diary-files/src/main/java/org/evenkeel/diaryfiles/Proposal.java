package org.evenkeel.diaryfiles;

/// A role and the reason for it.
record Proposal(ColumnRole role, WhyProposed why) {

  static Proposal leaveOut(WhyProposed why) {
    return new Proposal(new ColumnRole.LeaveOut(), why);
  }

  boolean saysWhen() {
    return role instanceof ColumnRole.Day
        || role instanceof ColumnRole.Timestamp
        || role instanceof ColumnRole.Epoch;
  }
}
