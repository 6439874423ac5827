package org.evenkeel.server.administration;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Whatever hangs on the way out, an operator who stops the house gets it stopped. What was
/// acknowledged is on disk by then, and the database ends with this process.
final class LastWord {
  private LastWord() {}

  static void within(Duration longest) {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(() ->
                    Thread.ofPlatform().daemon().name("last-word").start(() -> end(longest))));
  }

  private static void end(Duration longest) {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < longest.toNanos()) {
      LockSupport.parkNanos(longest.toNanos());
    }
    System.err.println(
        "Evenkeel did not stop within "
            + longest.toSeconds()
            + " seconds, so it was ended. Nothing that was acknowledged is lost.");
    Runtime.getRuntime().halt(3);
  }
}
