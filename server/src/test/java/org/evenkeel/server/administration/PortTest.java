package org.evenkeel.server.administration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortTest {
  @Test
  void a_port_that_is_taken_is_named_with_what_to_do() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertThatThrownBy(() -> Port.mustBeFree("127.0.0.1", port))
          .isInstanceOf(Refusal.class)
          .hasMessageStartingWith("Port " + port + " on 127.0.0.1 cannot be had")
          .hasMessageEndingWith("--port N.");
    }
  }

  @Test
  void a_port_that_is_free_is_free_again_after_the_look() throws IOException {
    int port;
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = other.getLocalPort();
    }
    Port.mustBeFree("127.0.0.1", port);
    assertThatCode(() -> Port.mustBeFree("127.0.0.1", port)).doesNotThrowAnyException();
  }
}
