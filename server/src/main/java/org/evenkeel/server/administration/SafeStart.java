package org.evenkeel.server.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What stands in the way of a safe start, each in one sentence that says what to do. A house with
/// any of it does not open: most breaches of such houses were set-ups like these.
final class SafeStart {
  private final Options options;
  private final Map<String, String> environment;

  SafeStart(Options options, Map<String, String> environment) {
    this.options = options;
    this.environment = environment;
  }

  /// Before anything is opened or written.
  ///
  /// @param running whether this very house has the port already
  List<String> before(boolean running) {
    SettingsCheck settings =
        new SettingsCheck(
            options, environment, ManagementFactory.getRuntimeMXBean().getInputArguments());
    List<String> troubles = new ArrayList<>(settings.troubles());
    if (!running) {
      settings.port().ifPresent(troubles::add);
    }
    troubles.addAll(new FoldersCheck(options.data()).troubles());
    troubles.addAll(new KeysCheck(options.data()).troubles());
    options.database().ifPresent(url -> troubles.addAll(addresses(role(url))));
    return troubles;
  }

  private static List<String> addresses(ApplicationRole role) {
    return Stream.of(
            new DatabaseAddressCheck(role.url(), role.name(), role.password()),
            new DatabaseAddressCheck(role.url(), role.owner(), role.ownersPassword()))
        .flatMap(check -> check.troubles().stream())
        .distinct()
        .toList();
  }

  /// Once there is a database to ask.
  List<String> database(String url, String user, String password) {
    return new DatabaseCheck(
            url, user, password, options.data().resolve("keys"), known(), Instant.now())
        .troubles();
  }

  /// The same for a database of the operator's own, asked under both names.
  List<String> database(String url) {
    ApplicationRole role = role(url);
    List<String> troubles = new ArrayList<>(database(url, role.owner(), role.ownersPassword()));
    if (troubles.isEmpty()) {
      troubles.addAll(new RoleCheck(role).troubles());
    }
    return troubles;
  }

  /// The names that the operator gave.
  ApplicationRole role(String url) {
    return new ApplicationRole(
        url,
        told("EVENKEEL_DATABASE_OWNER", "evenkeel"),
        told("EVENKEEL_DATABASE_OWNER_PASSWORD", ""),
        told("EVENKEEL_DATABASE_USER", ApplicationRole.NAME),
        told("EVENKEEL_DATABASE_PASSWORD", ""));
  }

  private String told(String name, String otherwise) {
    return environment.getOrDefault(name, otherwise);
  }

  private static Set<String> known() {
    try {
      return Stream.concat(
              Arrays.stream(
                      new PathMatchingResourcePatternResolver()
                          .getResources("classpath:migrations/V*.sql"))
                  .map(script -> String.valueOf(script.getFilename()))
                  .map(name -> name.substring(1, name.indexOf("__"))),
              Stream.of("0111"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException("The migrations in this program cannot be read", e);
    }
  }

  static Refusal refusal(List<String> troubles) {
    return new Refusal(String.join("\n", troubles));
  }
}
