package org.evenkeel.server.programme;

/// Where somebody wants to go from a page of a session.
enum Going {
  NEXT,
  BACK,
  /// Away for now.
  STOP,
  /// Through with it.
  END,
  /// It made them feel worse.
  WORSE
}
