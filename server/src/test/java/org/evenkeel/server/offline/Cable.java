package org.evenkeel.server.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The cable between a browser and the house, which a test can pull out, plug in again, or make
/// lose answers on the way.
final class Cable implements AutoCloseable {
  private static final String LETTER = "POST /offline-entries";

  private final int house;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final AtomicInteger answersToLose = new AtomicInteger();
  private final int port;
  private volatile Optional<String[]> swap = Optional.empty();
  private volatile boolean slow;
  private volatile ServerSocket plug;

  Cable(int house) {
    this.house = house;
    plug = socket(0);
    port = plug.getLocalPort();
    listen(plug);
  }

  String address() {
    return "http://localhost:" + port;
  }

  void pull() {
    close(plug);
    ends.forEach(Cable::close);
  }

  void plugIn() {
    plug = socket(port);
    listen(plug);
  }

  /// The next letters arrive at the house; what the house answers does not come back.
  void loseAnswers(int count) {
    answersToLose.set(count);
  }

  /// From now on the house says that it is another version of itself.
  ///
  /// @param pretended as long as the true one, so that nothing else shifts
  void pretendVersion(String real, String pretended) {
    swap = Optional.of(new String[] {real, pretended});
    ends.forEach(Cable::close);
  }

  /// From now on the house takes requests and does not answer.
  void slowDown() {
    slow = true;
    ends.forEach(Cable::close);
  }

  int answersStillToLose() {
    return answersToLose.get();
  }

  private static ServerSocket socket(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen(ServerSocket here) {
    Thread.ofVirtual()
        .start(() -> {
          while (!here.isClosed()) {
            try {
              join(here.accept());
            } catch (IOException e) {
              close(here);
            }
          }
        });
  }

  private void join(Socket browser) throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), house);
    ends.add(browser);
    ends.add(server);
    if (plug.isClosed()) {
      close(browser);
      close(server);
    }
    boolean[] letter = {false};
    Thread.ofVirtual().start(() -> carry(browser, server, letter, true));
    Thread.ofVirtual().start(() -> carry(server, browser, letter, false));
  }

  private void carry(Socket from, Socket to, boolean[] letter, boolean asking) {
    byte[] piece = new byte[16 * 1024];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        String text = new String(piece, 0, length, StandardCharsets.ISO_8859_1);
        if (asking) {
          letter[0] |= text.startsWith(LETTER);
        } else if (slow) {
          continue;
        } else if (letter[0] && answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          break;
        } else {
          letter[0] = false;
        }
        out.write(swapped(text, asking).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      }
    } catch (IOException e) {
      // One end was closed: the other follows below.
    } finally {
      close(from);
      close(to);
      ends.remove(from);
      ends.remove(to);
    }
  }

  /// Answers are asked for uncompressed, so that the version in them can be found.
  private String swapped(String text, boolean asking) {
    return swap.map(versions ->
            asking
                ? text.replaceFirst("(?i)accept-encoding: [^\r\n]*", "Accept-Encoding: identity")
                : text.replace(versions[0], versions[1]))
        .orElse(text);
  }

  private static void close(java.io.Closeable end) {
    try {
      end.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    pull();
  }
}
