package org.evenkeel.selfhelp;

/// When a number is given.
public enum Moment {
  BEFORE,
  AFTER,
  ONCE
}
