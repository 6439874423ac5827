package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, for counting tries. Of an IPv6 address only the network counts:
/// everybody has billions of the rest.
final class Address {
  private static final int NETWORK = 8;

  private Address() {}

  static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  static String of(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, NETWORK) : bytes);
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
