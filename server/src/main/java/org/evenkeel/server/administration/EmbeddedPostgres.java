package org.evenkeel.server.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.evenkeel.server.vault.OnDisk;

/// A real PostgreSQL beside this process, for the house that has no database server of its own.
///
/// It dies with this process: the kernel sends it an interrupt when the thread that started it ends
/// (`setpriv --pdeathsig`), so even kill -9 leaves a clean database. One left behind is found
/// through `postmaster.pid` and stopped before a new one starts.
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BEFORE_ANOTHER_START = Duration.ofMillis(500);

  private final Path software;
  private final Path cluster;
  private final Path secret;
  private final List<String> settings;
  private final Duration patience;
  private int port;
  private volatile boolean closing;
  private volatile boolean ended;

  private EmbeddedPostgres(
      Path software, Path cluster, Path secret, List<String> settings, Duration patience) {
    this.software = software;
    this.cluster = cluster;
    this.secret = secret;
    this.settings = settings;
    this.patience = patience;
  }

  /// Unpacks (once), initialises (once) and starts; returns when connections are accepted.
  ///
  /// @param software where the programs are unpacked
  /// @param cluster the database's files
  /// @param secret a file for the password
  public static EmbeddedPostgres start(Path software, Path cluster, Path secret) {
    List<String> settings = new LogSpool(cluster.resolveSibling("log-spool")).settings();
    EmbeddedPostgres postgres = new EmbeddedPostgres(software, cluster, secret, settings, PATIENCE);
    try {
      PostgresSoftware.unpack(software);
      postgres.initialise();
      postgres.stopLeftover();
      postgres.launch();
      new LogReserve(postgres.url("postgres"), "evenkeel", postgres.password()).lay();
      return postgres;
    } catch (IOException e) {
      throw new Refusal("The embedded database could not start: " + e.getMessage(), e);
    }
  }

  /// Starts a copy of a cluster that rolls its log forward; returns when it came to the end and
  /// accepts connections. One that ends before that is not started again.
  ///
  /// @param settings as on the command line of `postgres`: where the log comes from, and up to when
  /// @throws IOException when it ended before
  static EmbeddedPostgres rollForward(
      Path software, Path cluster, Path secret, List<String> settings, Duration patience)
      throws IOException {
    EmbeddedPostgres postgres = new EmbeddedPostgres(software, cluster, secret, settings, patience);
    PostgresSoftware.unpack(software);
    postgres.closing = true;
    try {
      postgres.launch();
      return postgres;
    } catch (IOException e) {
      postgres.close();
      throw e;
    }
  }

  public String url(String database) {
    return url(port, database);
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/"
        + database
        + "?gssEncMode=disable&reWriteBatchedInserts=true";
  }

  /// The role as which the house works in the database that is there from the start.
  public ApplicationRole application() {
    return ApplicationRole.in(url("postgres"), "evenkeel", password());
  }

  public String password() {
    try {
      return Files.readString(secret);
    } catch (IOException e) {
      throw new UncheckedIOException("The database password file " + secret + " cannot be read", e);
    }
  }

  /// Beside its place, and moved there when it is whole: a power cut in between leaves nothing that
  /// looks like a database.
  private void initialise() throws IOException {
    if (Files.exists(cluster.resolve("PG_VERSION"))) {
      return;
    }
    if (!Folders.isEmpty(cluster)) {
      throw new IOException(cluster + " holds something that is not a database");
    }
    makeSecret();
    Path unfinished = cluster.resolveSibling(cluster.getFileName() + ".unfinished");
    Folders.remove(unfinished);
    OnDisk.folder(cluster.toAbsolutePath().resolveSibling(""));
    run(
        "initdb",
        "-D",
        unfinished.toString(),
        "-U",
        "evenkeel",
        "-A",
        "scram-sha-256",
        "--pwfile",
        secret.toString(),
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums");
    OnDisk.move(unfinished, cluster);
  }

  private void makeSecret() throws IOException {
    Path keys = secret.toAbsolutePath().resolveSibling("");
    OnDisk.folder(
        keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.deleteIfExists(secret);
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, UUID.randomUUID().toString(), StandardOpenOption.SYNC);
    OnDisk.names(keys);
  }

  private void run(String program, String... arguments) throws IOException {
    Process process = command(program, arguments).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (ended(process) != 0) {
      throw new IOException(program + " said: " + said.strip());
    }
  }

  private ProcessBuilder command(String program, String... arguments) {
    List<String> words =
        new ArrayList<>(List.of("setsid")); // Ctrl-C in a terminal must reach us, not the database
    if (isRoot()) {
      words.addAll(List.of("unshare", "-U"));
    }
    words.addAll(
        List.of("setpriv", "--pdeathsig=INT", software.resolve("bin").resolve(program).toString()));
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words);
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private void launch() throws IOException {
    port = freePort();
    Path log = cluster.resolveSibling("postgres.log");
    CountDownLatch begun = new CountDownLatch(1);
    AtomicReference<IOException> trouble = new AtomicReference<>();
    Thread keeper = new Thread(() -> keep(log, begun, trouble), "postgres-keeper");
    keeper.setDaemon(true);
    keeper.start();
    await(begun);
    if (trouble.get() != null) {
      throw trouble.get();
    }
    awaitReady(log);
  }

  /// Runs for as long as the house does: the kernel ties the database to this thread. A database
  /// that ends by itself is started again in the same place; it recovers what was committed.
  private void keep(Path log, CountDownLatch begun, AtomicReference<IOException> trouble) {
    try {
      do {
        Process process =
            server()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        begun.countDown();
        ended(process);
        ended = closing;
        LockSupport.parkNanos(BEFORE_ANOTHER_START.toNanos());
      } while (!closing);
    } catch (IOException e) {
      trouble.set(e);
      begun.countDown();
    }
  }

  private ProcessBuilder server() {
    ProcessBuilder server = plain();
    server.command().addAll(settings);
    return server;
  }

  private ProcessBuilder plain() {
    return command(
        "postgres",
        "-D",
        cluster.toString(),
        "-p",
        String.valueOf(port),
        "-k",
        cluster.toString(),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "shared_buffers=48MB",
        "-c",
        "io_method=sync", // no processes of its own for reading: this database fits in memory
        "-c",
        "max_logical_replication_workers=0",
        "-c",
        "max_connections=40",
        "-c",
        "log_min_messages=warning",
        "-c",
        "log_statement=none",
        "-c",
        "log_min_error_statement=panic",
        "-c",
        "max_parallel_workers=0",
        "-c",
        "jit=off",
        "-c",
        "max_wal_size=256MB");
  }

  private void awaitReady(Path log) throws IOException {
    Instant limit = Instant.now().plus(patience);
    while (!pidFile()
        .filter(lines ->
            lines.size() >= 8 && lines.get(7).startsWith("ready") && lines.get(3).equals("" + port))
        .isPresent()) {
      if (ended) {
        throw new IOException("the database ended before it was ready; see " + log);
      }
      if (Instant.now().isAfter(limit)) {
        throw new IOException(
            "the database was not ready within " + patience.toSeconds() + " s; see " + log);
      }
      pause();
    }
  }

  private Optional<List<String>> pidFile() throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
  }

  private void stopLeftover() throws IOException {
    Optional<List<String>> file = pidFile();
    if (file.isPresent() && file.get().isEmpty()) {
      removeEmptyPidFile();
    } else if (file.isPresent()) {
      stop(Long.parseLong(file.get().getFirst().strip()));
    }
  }

  /// What a power cut leaves of a start; the database itself would refuse to go past it.
  private void removeEmptyPidFile() throws IOException {
    if (ProcessHandle.allProcesses().noneMatch(this::isOurs)) {
      Files.delete(cluster.resolve("postmaster.pid"));
    }
  }

  private void stop(long pid) throws IOException {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(this::isOurs);
    if (process.isPresent()) {
      ended(new ProcessBuilder("kill", "-INT", String.valueOf(pid)).start());
      awaitEnd(process.get());
    }
  }

  private boolean isOurs(ProcessHandle process) {
    return process
        .info()
        .commandLine()
        .map(line -> line.contains("postgres") && line.contains(cluster.toString()))
        .orElse(false);
  }

  private static void awaitEnd(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IOException(
          "a database left from before (process " + process.pid() + ") does not stop", e);
    }
  }

  /// Stops the database: open transactions are rolled back, everything committed is on disk.
  @Override
  public void close() {
    closing = true;
    try {
      stopLeftover();
    } catch (IOException e) {
      throw new UncheckedIOException("The database did not stop", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static int ended(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
  }
}
