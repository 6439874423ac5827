package org.evenkeel.benchmarks.biosignals;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/// Processor time of work that is done again and again: the median, after as many runs that do not
/// count.
final class Stopwatch {
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Stopwatch() {}

  /// Seconds of this thread; the collector and compiler, which work beside it, are left out.
  static double seconds(int runs, Runnable work) {
    double[] times = new double[2 * runs];
    for (int i = 0; i < times.length; i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      work.run();
      times[i] = (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
    }
    double[] counted = Arrays.copyOfRange(times, runs, times.length);
    Arrays.sort(counted);
    return counted[runs / 2];
  }

  /// Seconds of the whole process, once: compiling and clearing up count.
  static double wholeProcess(Runnable work) {
    long before = MACHINE.getProcessCpuTime();
    work.run();
    return (MACHINE.getProcessCpuTime() - before) / 1e9;
  }

  static String milliseconds(double seconds) {
    return String.format(
        Locale.ROOT, seconds < .01 ? "%.3f ms CPU" : "%.1f ms CPU", 1000 * seconds);
  }
}
