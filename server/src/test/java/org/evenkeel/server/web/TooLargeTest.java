package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.evenkeel.server.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class TooLargeTest {
  private static final long LENGTH = 300L << 20;
  private static final String BEGINNING =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\n";

  @LocalServerPort int port;

  /// All of it is sent, as a browser does, and then the answer is read.
  @Test
  void a_file_above_the_limit_is_answered_with_a_page_that_says_so() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var out = socket.getOutputStream();
      out.write(
          ("POST /mine/bringing-back HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                  + LENGTH
                  + "\r\n\r\n"
                  + BEGINNING)
              .getBytes(StandardCharsets.US_ASCII));
      byte[] some = new byte[1 << 20];
      for (long left = LENGTH - BEGINNING.length(); left > 0; left -= some.length) {
        out.write(some, 0, (int) Math.min(left, some.length));
      }
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 413").contains("That was too large.");
    }
  }
}
