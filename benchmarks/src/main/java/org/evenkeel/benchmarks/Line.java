package org.evenkeel.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// One kept-alive HTTP/1.1 connection with as little in it as can be, so that the generator costs the machine little.
final class Line implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final String host;

  Line(URI house) throws IOException {
    this.socket = new Socket(house.getHost(), house.getPort());
    this.socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream(), 8192);
    this.host = house.getHost() + ":" + house.getPort();
  }

  /// Sends a form and returns the status of the answer.
  int post(String path, String cookies, String form) throws IOException {
    byte[] body = form.getBytes(StandardCharsets.UTF_8);
    String head = "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + cookies
        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length + "\r\n\r\n";
    byte[] bytes = new byte[head.length() + body.length];
    System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, head.length());
    System.arraycopy(body, 0, bytes, head.length(), body.length);
    socket.getOutputStream().write(bytes);
    return answer();
  }

  private int answer() throws IOException {
    String status = line();
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(java.util.Locale.ROOT);
      length = lower.startsWith("content-length:") ? Integer.parseInt(header.substring(15).strip()) : length;
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    skip(chunked, length);
    return Integer.parseInt(status.substring(9, 12));
  }

  private void skip(boolean chunked, int length) throws IOException {
    if (!chunked) {
      in.skipNBytes(length);
      return;
    }
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      in.skipNBytes(size + 2L);
    }
    line();
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
