package org.evenkeel.server.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
  private ServerSocket plug;

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
    boolean[] letter = {false};
    Thread.ofVirtual().start(() -> carry(browser, server, letter, true));
    Thread.ofVirtual().start(() -> carry(server, browser, letter, false));
  }

  private void carry(Socket from, Socket to, boolean[] letter, boolean asking) {
    byte[] piece = new byte[16 * 1024];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        if (asking) {
          letter[0] |= new String(piece, 0, length, StandardCharsets.ISO_8859_1).startsWith(LETTER);
        } else if (letter[0] && answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          break;
        } else {
          letter[0] = false;
        }
        out.write(piece, 0, length);
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
