package org.evenkeel.server.wall;

/// Each thread's reach.
final class Threads {
  static final ThreadLocal<Reach> CURRENT = ThreadLocal.withInitial(() -> Reach.NOBODY);

  private Threads() {}
}
