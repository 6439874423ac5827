package org.evenkeel.benchmarks.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Report;
import org.evenkeel.endtoend.Repository;

/// `bin/evidence fuzz [SECONDS]`: Jazzer, guided by what the code does, on each kind of archive,
/// each in a process of its own, from a whole file of that kind.
///
/// The same files are broken at random, without guidance, in the connector's own tests.
public final class FuzzEvidence {
  private static final int SECONDS = 60;
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");
  private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");

  private FuzzEvidence() {}

  public static int run(List<String> words) {
    int seconds = words.isEmpty() ? SECONDS : Integer.parseInt(words.getFirst());
    Path seeds = Repository.root().resolve("connectors/wearable-files/src/test/resources/fuzz");
    Report report =
        new Report(
            "fuzz",
            List.of("Jazzer 0.26.0 from one whole file of each kind, seed 20261123"),
            System.out,
            Instant.now());
    try (Stream<Path> kinds = Files.list(seeds)) {
      kinds.sorted().forEach(kind -> report.add(figure(kind, seconds)));
    } catch (IOException e) {
      throw new UncheckedIOException("The files to begin with could not be listed", e);
    }
    return report.finish(Repository.root().resolve("target/evidence"));
  }

  private static Figure figure(Path kind, int seconds) {
    String name = "%s, %d s".formatted(kind.getFileName(), seconds);
    String bar = "no exception, ≤ 2 s CPU";
    try {
      Path folder = Files.createTempDirectory("evenkeel-fuzz");
      Files.copy(kind, folder.resolve("whole"));
      String said = fuzzed(folder, seconds);
      Matcher done = DONE.matcher(said);
      String trouble = trouble(said);
      boolean ended = done.find();
      return Figure.of(
              name,
              ended
                  ? "%s inputs, %s places".formatted(done.group(1), last(COVERED.matcher(said)))
                  : "did not come to its end",
              bar,
              ended && trouble.isEmpty())
          .noting(trouble);
    } catch (IOException e) {
      throw new UncheckedIOException("The fuzzer could not be run", e);
    }
  }

  private static String last(Matcher matcher) {
    String last = "0";
    while (matcher.find()) {
      last = matcher.group(1);
    }
    return last;
  }

  private static String trouble(String said) {
    return said.lines()
        .filter(line ->
            line.startsWith("== Java Exception")
                || line.startsWith("Base64:")
                || line.contains("ERROR: libFuzzer")
                || line.startsWith("Error:"))
        .limit(3)
        .reduce("", (all, line) -> (all + " " + line).strip());
  }

  private static String fuzzed(Path folder, int seconds) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=org.evenkeel.wearablefiles.**",
                "--disabled_hooks=.*",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/found-",
                "-max_total_time=" + seconds,
                "-timeout=20",
                "-seed=20261123",
                folder.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
