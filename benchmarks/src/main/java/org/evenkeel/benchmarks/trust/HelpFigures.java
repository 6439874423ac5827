package org.evenkeel.benchmarks.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;
import org.evenkeel.endtoend.Visitor;

/// Whether the help page comes within a second while everything else is held up.
final class HelpFigures implements TrustEvidence.Part {
  private static final String BAR = "100 % of loads < 1 s";
  private static final int CROWD = 1_000;
  private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";
  private static final String ASKS = "GET /help" + HOST + "Connection: close\r\n\r\n";
  private static final String FORM =
      "POST /sign-in/password"
          + HOST
          + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 90000\r\n\r\nlogin=";

  private final Path folder;
  private final int loads;

  HelpFigures(Path folder, int loads) {
    this.folder = folder;
    this.loads = loads;
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    try (House house = House.serve(Repository.root(), folder.resolve("data"))) {
      URI help = URI.create(house.address() + "/help");
      measured(help); // warm
      figures.add(row("nothing held up", measured(help)));
      figures.add(
          row(
              "1,000 that never end the head of a request",
              crowded(help, "GET /" + HOST + "X: y")));
      figures.add(row("1,000 whose form does not come: every place taken", crowded(help, FORM)));
      figures.add(row("processors at 100 %", busy(house, help)));
      house.killDatabase();
      figures.add(row("database killed", measured(help)));
    }
    return figures;
  }

  private Figure row(String name, List<Double> took) {
    long late = took.stream().filter(millis -> millis >= 1_000).count();
    double slowest = took.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double middle = took.stream().sorted().skip(took.size() / 2).findFirst().orElseThrow();
    return Figure.of(
            "help page: " + name,
            "%d of %d, slowest %.0f ms".formatted(took.size() - late, took.size(), slowest),
            BAR,
            late == 0)
        .noting("half of them within %.0f ms".formatted(middle));
  }

  /// Each over a connection of its own; one that fails counts as never.
  private List<Double> measured(URI help) {
    List<Double> took = new ArrayList<>();
    for (int load = 0; load < loads; load++) {
      long begun = System.nanoTime();
      boolean came = came(help);
      took.add(came ? (System.nanoTime() - begun) / 1e6 : Double.POSITIVE_INFINITY);
    }
    return took;
  }

  /// Asked over a bare connection: a client that starts threads of its own would be measured with
  /// it.
  private static boolean came(URI help) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), help.getPort()));
      socket.getOutputStream().write(ASKS.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.startsWith("HTTP/1.1 200") && answer.contains("tel:");
    } catch (IOException e) {
      return false;
    }
  }

  private List<Double> crowded(URI help, String says) {
    List<Socket> crowd = new ArrayList<>();
    try {
      for (int one = 0; one < CROWD; one++) {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), help.getPort()));
        socket.getOutputStream().write(says.getBytes(StandardCharsets.US_ASCII));
        crowd.add(socket);
      }
      return measured(help);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      crowd.forEach(HelpFigures::leaves);
    }
  }

  private static void leaves(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // it was cut off before
    }
  }

  /// Twice as many threads as processors that never rest, and others that make the house hash.
  private List<Double> busy(House house, URI help) {
    AtomicBoolean over = new AtomicBoolean();
    List<Thread> all = new ArrayList<>();
    for (int one = 0; one < 2 * Runtime.getRuntime().availableProcessors(); one++) {
      all.add(new Thread(() -> spins(over)));
      all.add(new Thread(() -> guesses(house, over)));
    }
    all.forEach(Thread::start);
    try {
      return measured(help);
    } finally {
      over.set(true);
    }
  }

  private static void spins(AtomicBoolean over) {
    while (!over.get()) {
      Thread.onSpinWait();
    }
  }

  private static void guesses(House house, AtomicBoolean over) {
    try (Visitor visitor = new Visitor(house.address())) {
      visitor.get("/sign-in");
      for (int one = 0; !over.get(); one++) {
        visitor
            .from("2001:db8:%x:%x::1".formatted(Thread.currentThread().threadId(), one & 0xffff))
            .post("/sign-in/password", Map.of("login", "nobody-" + one, "password", "a guess"));
      }
    }
  }
}
