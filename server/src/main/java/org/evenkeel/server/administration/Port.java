package org.evenkeel.server.administration;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Where the house wants to answer. Looked at before anything is started, so that the sentence
/// about it is the first and only one.
final class Port {
  private Port() {}

  /// @throws Refusal when nobody can listen there now
  static void mustBeFree(String address, int port) {
    try (ServerSocket door = new ServerSocket()) {
      door.setReuseAddress(true);
      door.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw new Refusal(
          "Port %d on %s cannot be had: %s. Stop the program that has it, or give this house another: --port N."
              .formatted(port, address, e.getMessage()));
    }
  }
}
