package org.evenkeel.server.administration;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;

/// Whether something failed because nothing can be kept right now: no room, or no database. Sent
/// again later it will be kept.
final class NotKept {
  /// Classes of SQLSTATE: no connection, no resources, an operator's intervention, the system.
  private static final List<String> CLASSES = List.of("08", "53", "57", "58");

  private NotKept() {}

  static boolean because(Throwable thrown) {
    return causes(thrown).anyMatch(NotKept::isIt);
  }

  private static boolean isIt(Throwable cause) {
    return switch (cause) {
      case SQLTransientConnectionException noConnection -> true;
      case SQLException refused ->
          CLASSES.stream().anyMatch(String.valueOf(refused.getSQLState())::startsWith);
      case IOException trouble -> String.valueOf(trouble.getMessage()).contains("No space left");
      default -> false;
    };
  }

  /// What it was, without its text.
  static String kind(Throwable thrown) {
    return causes(thrown)
        .filter(NotKept::isIt)
        .findFirst()
        .map(cause -> cause.getClass().getSimpleName())
        .orElse("Something");
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
