package org.evenkeel.benchmarks.biosignals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Figure;

/// Files that mean harm, and genuine ones that look like it, read by a program of its own whose
/// whole heap is 64 MB and whose way to the network leads to a door that counts who knocks.
final class HostileFileFigures {
  private static final String HEAP = "-Xmx64m";
  private static final double LONGEST = 2000;

  private HostileFileFigures() {}

  static List<Figure> figures() {
    Optional<Path> corpora =
        Optional.ofNullable(System.getenv("EVENKEEL_CORPORA")).map(Path::of).filter(Files::exists);
    return corpora
        .map(HostileFileFigures::of)
        .orElseGet(() ->
            List.of(
                Figure.notMeasured(
                    "hostile archives", "100 % harmless", "set EVENKEEL_CORPORA to measure it")));
  }

  private static List<Figure> of(Path corpora) {
    List<Path> files = new ArrayList<>(files(corpora.resolve("xml-apple-health"), ".xml"));
    files.addAll(files(corpora.resolve("zip-own"), ".zip"));
    try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      AtomicInteger knocks = new AtomicInteger();
      Thread.ofVirtual().start(() -> count(door, knocks));
      return rows(read(files, door.getLocalPort()), files.size(), knocks.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void count(ServerSocket door, AtomicInteger knocks) {
    try {
      while (true) {
        door.accept().close();
        knocks.incrementAndGet();
      }
    } catch (IOException closed) {
      return;
    }
  }

  /// How one file ended.
  private record Ended(String name, boolean whole, long samples, double milliseconds) {
    static Ended read(String line) {
      String[] parts = line.split("\t", -1);
      return new Ended(
          parts[0],
          parts[1].equals("read"),
          Long.parseLong(parts[2]),
          Double.parseDouble(parts[3]));
    }

    boolean genuine() {
      return name.startsWith("ok_") || name.startsWith("real_");
    }
  }

  private static List<Ended> read(List<Path> files, int port) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-Dhttp.proxyHost=localhost",
                "-Dhttp.proxyPort=" + port,
                "-Dhttps.proxyHost=localhost",
                "-Dhttps.proxyPort=" + port,
                "-cp",
                System.getProperty("java.class.path"),
                HostileFileReader.class.getName()));
    files.forEach(file -> words.add(file.toString()));
    Process reader = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.lines().filter(line -> line.contains("\t")).map(Ended::read).toList();
  }

  private static List<Figure> rows(List<Ended> ended, int files, int knocks) {
    List<Ended> genuine = ended.stream().filter(Ended::genuine).toList();
    List<Ended> hostile = ended.stream().filter(one -> !one.genuine()).toList();
    long imported = genuine.stream().filter(one -> one.samples() > 0).count();
    long harmless = hostile.stream().filter(one -> one.samples() == 0).count();
    double longest = ended.stream().mapToDouble(Ended::milliseconds).max().orElse(0);
    return List.of(
        Figure.of(
            "hostile archives: refused or harmless",
            harmless + " of " + hostile.size(),
            "all",
            harmless == hostile.size() && !hostile.isEmpty()),
        Figure.of(
            "genuine archives that look odd: imported",
            imported + " of " + genuine.size(),
            "all",
            imported == genuine.size() && !genuine.isEmpty()),
        Figure.of(
            "both: read in a heap of 64 MB, all of it",
            ended.size() + " of " + files,
            "all",
            ended.size() == files),
        Figure.of("both: connections to the network", String.valueOf(knocks), "0", knocks == 0),
        Figure.of(
            "both: the longest",
            String.format(Locale.ROOT, "%.0f ms", longest),
            "≤ 2 s",
            !ended.isEmpty() && longest <= LONGEST));
  }
}
