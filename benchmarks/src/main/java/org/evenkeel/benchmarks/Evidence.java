package org.evenkeel.benchmarks;

import java.util.List;

/// `bin/evidence NAME`.
public final class Evidence {
  private Evidence() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> words) {
    return switch (words.isEmpty() ? "" : words.getFirst()) {
      case "main-job" -> MainJob.run();
      default -> {
        System.err.println("bin/evidence main-job");
        yield 2;
      }
    };
  }
}
