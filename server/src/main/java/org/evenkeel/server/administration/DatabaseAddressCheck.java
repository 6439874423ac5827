package org.evenkeel.server.administration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.Driver;

/// The address and credentials of a PostgreSQL of your own, before anything is sent to it.
///
/// @param url what `--database` said
record DatabaseAddressCheck(String url, String user, String password) {
  private static final Set<String> EXAMPLES =
      Set.of(
          "admin",
          "change-me",
          "changeit",
          "changeme",
          "evenkeel",
          "example",
          "password",
          "postgres",
          "secret",
          "test");
  private static final int SHORTEST = 12;

  List<String> troubles() {
    Properties parts =
        url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, new Properties()) : null;
    if (parts == null) {
      return List.of(
          "--database "
              + url.replaceAll("(?i)password=[^&]*", "password=…")
              + " is not an address of a PostgreSQL, such as jdbc:postgresql://db.internal/evenkeel.");
    }
    return Stream.of(
            inTheOpen(parts), example(), isRemote(parts) ? remote(parts) : Optional.<String>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  static boolean isExample(String password) {
    return EXAMPLES.contains(password.toLowerCase(Locale.ROOT))
        || password.matches("(.)\\1*|12345.*");
  }

  private Optional<String> inTheOpen(Properties parts) {
    return parts.containsKey("password")
        ? Optional.of(
            "The database's password stands in --database, where everybody on this machine can read it; give it in"
                + " EVENKEEL_DATABASE_PASSWORD.")
        : Optional.empty();
  }

  private Optional<String> example() {
    if (password.isEmpty()) {
      return Optional.empty();
    }
    if (isExample(password) || password.equalsIgnoreCase(user)) {
      return Optional.of(
          "The database's password is one that everybody tries first; choose another.");
    }
    return password.length() < SHORTEST
        ? Optional.of(
            "The database's password has "
                + password.length()
                + " characters; it needs at least "
                + SHORTEST
                + ".")
        : Optional.empty();
  }

  private static boolean isRemote(Properties parts) {
    return Stream.of(parts.getProperty("PGHOST", "localhost").split(","))
        .anyMatch(host -> !SettingsCheck.isHere(host));
  }

  private Optional<String> remote(Properties parts) {
    String mode = parts.getProperty("sslmode", "");
    if (password.isEmpty() && !parts.containsKey("password")) {
      return Optional.of(
          "The database is on another machine and no password is given; set EVENKEEL_DATABASE_PASSWORD.");
    }
    if (parts.getProperty("sslfactory", "").contains("NonValidating")) {
      return Optional.of(
          "sslfactory=…NonValidatingFactory believes whoever answers; leave it out of --database.");
    }
    if (Set.of("verify-full", "verify-ca").contains(mode)) {
      return Optional.empty();
    }
    return mode.equals("require")
        ? Optional.of(
            "sslmode=require encrypts to whoever answers; say sslmode=verify-full in --database.")
        : Optional.of(
            "The database is on another machine and its connection is not encrypted; say sslmode=verify-full in"
                + " --database.");
  }
}
