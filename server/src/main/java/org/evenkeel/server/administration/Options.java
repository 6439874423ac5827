package org.evenkeel.server.administration;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The command line.
///
/// @param port where the house answers
/// @param data everything the house keeps
/// @param demo fill a made-up clinic
/// @param database an own PostgreSQL (`jdbc:postgresql://…`) instead of the embedded one
/// @param address the network address to listen on; loopback unless told otherwise
/// @param check only say what stands in the way of a start
public record Options(
    int port, Path data, boolean demo, Optional<String> database, String address, boolean check) {
  static Options of(List<String> words) {
    int port = 8080;
    Path data = Path.of("data");
    boolean demo = false;
    Optional<String> database = Optional.empty();
    String address = "127.0.0.1";
    boolean check = false;
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      switch (word) {
        case "--port" -> port = port(value(word, rest));
        case "--data" -> data = Path.of(value(word, rest));
        case "--demo" -> demo = true;
        case "--database" -> database = Optional.of(value(word, rest));
        case "--check" -> check = true;
        case "--address" -> address = value(word, rest);
        default ->
            throw new Refusal(
                "There is no option "
                    + word
                    + ". Options: --port N, --data DIR, --address A, --database URL, --check.");
      }
    }
    return new Options(port, data.toAbsolutePath().normalize(), demo, database, address, check);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new Refusal(option + " needs a value after it.");
    }
    return rest.next();
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
      throw new Refusal("--port " + text + " is not a port; ports are 0 to 65535.");
    }
    return Integer.parseInt(text);
  }

  String url() {
    return "http://" + (address.equals("127.0.0.1") ? "localhost" : address) + ":" + port;
  }
}
