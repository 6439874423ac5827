package org.evenkeel.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// One kept-alive HTTP/1.1 connection with as little in it as can be, so that the generator costs
/// the machine little, and one that can be cut in the middle.
final class Line implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final String host;

  Line(URI house) throws IOException {
    this.socket = new Socket(house.getHost(), house.getPort());
    this.socket.setTcpNoDelay(true);
    this.socket.setSoTimeout(60_000);
    this.in = new BufferedInputStream(socket.getInputStream(), 8192);
    this.host = house.getHost() + ":" + house.getPort();
  }

  record Answer(int status, String body) {}

  /// Sends a form and returns the status of the answer.
  int post(String path, String cookies, String form) throws IOException {
    return send(
            path,
            "Cookie: " + cookies + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
            form)
        .status();
  }

  /// @param head further header lines, each with its line end
  Answer send(String path, String head, String body) throws IOException {
    socket.getOutputStream().write(request(path, head, body));
    return answer();
  }

  /// Sends a share of the request and hangs up; from 1 on all of it goes out, and the answer finds
  /// nobody.
  void cut(String path, String head, String body, double share) throws IOException {
    byte[] whole = request(path, head, body);
    socket
        .getOutputStream()
        .write(Arrays.copyOf(whole, (int) Math.min(whole.length, share * whole.length)));
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private byte[] request(String path, String head, String body) {
    byte[] text = body.getBytes(StandardCharsets.UTF_8);
    byte[] top =
        ("POST "
                + path
                + " HTTP/1.1\r\nHost: "
                + host
                + "\r\n"
                + head
                + "Content-Length: "
                + text.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] whole = Arrays.copyOf(top, top.length + text.length);
    System.arraycopy(text, 0, whole, top.length, text.length);
    return whole;
  }

  private Answer answer() throws IOException {
    String status = line();
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      length =
          lower.startsWith("content-length:")
              ? Integer.parseInt(header.substring(15).strip())
              : length;
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    return new Answer(
        Integer.parseInt(status.substring(9, 12)),
        new String(chunked ? chunks() : bytes(length), StandardCharsets.UTF_8));
  }

  private byte[] chunks() throws IOException {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      all.writeBytes(bytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private byte[] bytes(int length) throws IOException {
    byte[] read = in.readNBytes(length);
    if (read.length < length) {
      throw new IOException("The house hung up");
    }
    return read;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The house hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
