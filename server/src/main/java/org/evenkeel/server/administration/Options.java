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
/// @param archive where the database's log goes as it is written
/// @param archiveKeys where the copy of the keys goes that belongs to it
public record Options(
    int port,
    Path data,
    boolean demo,
    Optional<String> database,
    String address,
    boolean check,
    Optional<Path> archive,
    Optional<Path> archiveKeys) {
  public Options {
    if (archive.isPresent() != archiveKeys.isPresent()) {
      throw new Refusal(
          "--archive DIR and --archive-keys DIR2 go together: neither is of use without the other.");
    }
    if (archive.isPresent() && database.isPresent()) {
      throw new Refusal(
          "--archive keeps the log of the embedded database; a PostgreSQL of your own (--database) has an archive of its own.");
    }
  }

  static Options of(List<String> words) {
    int port = 8080;
    Path data = Path.of("data");
    boolean demo = false;
    Optional<String> database = Optional.empty();
    String address = "127.0.0.1";
    boolean check = false;
    Optional<Path> archive = Optional.empty();
    Optional<Path> archiveKeys = Optional.empty();
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      switch (word) {
        case "--port" -> port = port(value(word, rest));
        case "--data" -> data = Path.of(value(word, rest));
        case "--demo" -> demo = true;
        case "--database" -> database = Optional.of(value(word, rest));
        case "--check" -> check = true;
        case "--archive" -> archive = Optional.of(absolute(value(word, rest)));
        case "--archive-keys" -> archiveKeys = Optional.of(absolute(value(word, rest)));
        case "--address" -> address = value(word, rest);
        default ->
            throw new Refusal(
                "There is no option "
                    + word
                    + ". Options: --port N, --data DIR, --address A, --database URL, --archive DIR, --archive-keys DIR2, --check.");
      }
    }
    return new Options(
        port,
        data.toAbsolutePath().normalize(),
        demo,
        database,
        address,
        check,
        archive,
        archiveKeys);
  }

  private static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
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
