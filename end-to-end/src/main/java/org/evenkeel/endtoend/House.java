package org.evenkeel.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A running house: the same script that an operator uses, as a process of its own that can be
/// stopped, killed and started again.
public final class House implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(300);

  private final Path root;
  private final String script;
  private final Path data;
  private final int port;
  private final List<String> more;
  private Process process;

  private House(Path root, String script, Path data, int port, List<String> more) {
    this.root = root;
    this.script = script;
    this.data = data;
    this.port = port;
    this.more = more;
    this.process = launched();
  }

  /// Starts `bin/demo` of the repository at `root` and returns when it is ready.
  public static House demo(Path root, Path data) {
    return started(root, "demo", data, List.of());
  }

  /// Starts `bin/serve`.
  public static House serve(Path root, Path data) {
    return started(root, "serve", data, List.of());
  }

  /// Starts `bin/serve` and does not wait for it.
  public static House beginning(Path root, Path data) {
    return new House(root, "serve", data, freePort(), List.of());
  }

  private static House started(Path root, String script, Path data, List<String> more) {
    House house = new House(root, script, data, freePort(), more);
    try {
      house.awaitReady();
      return house;
    } catch (IllegalStateException neverReady) {
      house.killAll();
      throw neverReady;
    }
  }

  private Process launched() {
    List<String> words = new ArrayList<>(List.of(root.resolve("bin").resolve(script).toString()));
    words.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
    words.addAll(more);
    try {
      Files.createDirectories(data);
      return new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(said().toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("The house could not be started", e);
    }
  }

  /// What the process printed, all starts after one another.
  public Path said() {
    return data.resolveSibling(data.getFileName() + ".said");
  }

  public String words() {
    try {
      return Files.readString(said());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return "http://localhost:" + port;
  }

  public long pid() {
    return process.pid();
  }

  /// Pulls the plug: kill -9, no goodbye.
  public void kill() {
    process.destroyForcibly();
    ended();
  }

  /// The same for everything it started too: the database gets no chance to say goodbye either.
  public void killAll() {
    List<ProcessHandle> all = database();
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    ended();
    all.forEach(each -> each.onExit().join());
  }

  /// Kills the database alone; the house has to get it back by itself.
  public void killDatabase() {
    List<ProcessHandle> all = database();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }

  private List<ProcessHandle> database() {
    return process.descendants().toList();
  }

  /// Ctrl-C.
  public void interrupt() {
    try {
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended();
  }

  private void ended() {
    try {
      process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Starts again on the same data and port; returns how long it took to be ready.
  public Duration restart() {
    Instant begun = Instant.now();
    process = launched();
    awaitReady();
    return Duration.between(begun, Instant.now());
  }

  private void awaitReady() {
    Instant limit = Instant.now().plus(PATIENCE);
    while (!ready()) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        throw new IllegalStateException("The house did not become ready. It said:\n" + words());
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  public boolean ready() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest ask =
          HttpRequest.newBuilder(URI.create(address() + "/health"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return client.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Asked to end as a service manager asks: Ctrl-C is not heard by what was begun in the
  /// background of a script.
  @Override
  public void close() {
    process.destroy();
    ended();
  }
}
