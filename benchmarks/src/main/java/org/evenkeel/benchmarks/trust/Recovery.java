package org.evenkeel.benchmarks.trust;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Writers;

/// From a kill to the first write that was sent after it and acknowledged.
final class Recovery {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<Duration> took = new ArrayList<>();

  /// @param killed the moment on the clock of [System#nanoTime]
  void awaited(Writers writers, long killed) {
    while (writers.acknowledgedSince(killed).isEmpty()) {
      if (System.nanoTime() - killed > PATIENCE.toNanos()) {
        throw new IllegalStateException("Two minutes after a kill nothing can be written");
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    took.add(Duration.ofNanos(System.nanoTime() - killed));
  }

  Figure row(Duration atMost) {
    Duration slowest = Collections.max(took);
    Duration middle = took.stream().sorted().skip(took.size() / 2).findFirst().orElseThrow();
    return Figure.of(
            "kill -9 → first durable write, the slowest of " + took.size(),
            seconds(slowest),
            "≤ " + atMost.toSeconds() + " s",
            slowest.compareTo(atMost) <= 0)
        .noting("Half of them within " + seconds(middle) + "; started again at once.");
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1000.0);
  }
}
