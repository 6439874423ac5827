package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// However many hold the house up, the help page comes.
@HouseTest
class HelpInACrowdTest {
  private static final int CROWD = 1_000;
  private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

  /// A form whose body does not come.
  private static final String HALF_A_FORM =
      "POST /sign-in/password"
          + HOST
          + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 90000\r\n\r\nlogin=";

  @LocalServerPort int port;

  private final List<Socket> crowd = new ArrayList<>();

  @AfterEach
  void the_crowd_goes() throws IOException {
    for (Socket one : crowd) {
      one.close();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> new Browser(port).get("/sign-in").statusCode() == 200);
  }

  private void comes(int many, int hears, String says) throws IOException {
    for (int one = 0; one < many; one++) {
      Socket socket = new Socket();
      if (hears > 0) {
        socket.setReceiveBufferSize(hears);
      }
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket.getOutputStream().write(says.getBytes(StandardCharsets.US_ASCII));
      crowd.add(socket);
    }
  }

  private void helpComes() {
    Browser browser = new Browser(port);
    for (int load = 0; load < 40; load++) {
      Instant asked = Instant.now();
      var answer = browser.get("/help");
      assertThat(Duration.between(asked, Instant.now()))
          .as("load %d", load)
          .isLessThan(Duration.ofSeconds(1));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("tel:116123");
    }
  }

  @Test
  void while_a_thousand_begin_a_request_and_never_end_it() throws IOException {
    comes(CROWD, 0, "GET /sign-in" + HOST + "X-Slow: y");
    helpComes();
    assertThat(new Browser(port).get("/sign-in").statusCode()).isEqualTo(200);
  }

  @Test
  void while_every_place_is_taken_by_bodies_that_do_not_come() throws IOException {
    comes(CROWD, 0, HALF_A_FORM);
    helpComes();
    var refused = new Browser(port).get("/sign-in", "es");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("60");
    assertThat(refused.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(refused.body()).contains("lang=\"es\"", "href=\"/help\"");
  }

  /// Neither can those who ask for help themselves be in the way of others.
  @Test
  void while_some_ask_for_it_and_send_a_body_that_does_not_come_or_do_not_read()
      throws IOException {
    comes(60, 0, "GET /help?in=en" + HOST + "Content-Length: 90000\r\n\r\n1");
    comes(60, 0, "POST /help" + HOST + "Transfer-Encoding: chunked\r\n\r\nffff\r\n1");
    comes(60, 1_024, "GET /help" + HOST + "\r\n");
    helpComes();
  }
}
