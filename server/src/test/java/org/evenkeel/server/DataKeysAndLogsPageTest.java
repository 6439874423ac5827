package org.evenkeel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/reference/data-keys-and-logs.md` tells what the program does.
class DataKeysAndLogsPageTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:MessageDigest|Mac|Signature|KeyPairGenerator)\\s*\\.getInstance\\(\"([^\"]+)\"");

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/reference/data-keys-and-logs.md"));
  }

  @Test
  void every_algorithm_that_the_program_names_stands_in_it() throws IOException {
    try (Stream<Path> sources = Files.walk(MAIN)) {
      Set<String> named =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> NAMED.matcher(text(file)).results().map(found -> found.group(1)))
              .collect(Collectors.toSet());
      assertThat(named).hasSizeGreaterThan(2);
      String page = page();
      assertThat(named).allSatisfy(name -> assertThat(page).contains(name));
    }
  }

  @Test
  void its_limits_are_those_of_the_program() throws IOException {
    Properties set = new Properties();
    try (var in = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      set.load(in);
    }
    assertThat(page())
        .contains("| a form | " + spaced(set, "server.tomcat.max-http-form-post-size") + " |")
        .contains("in | " + spaced(set, "spring.servlet.multipart.max-file-size") + ", and 2 GB")
        .contains("at once | " + set.getProperty("server.tomcat.threads.max") + ", of which")
        .contains(
            "database | " + set.getProperty("spring.datasource.hikari.maximum-pool-size") + " |");
  }

  private static String spaced(Properties set, String name) {
    return set.getProperty(name).replaceAll("(\\d+)([KM]B)", "$1 $2");
  }

  @Test
  void each_class_of_data_each_key_and_each_log_has_its_row() throws IOException {
    assertThat(page())
        .contains("| words |", "| figures |", "| accounts |", "| who looked |", "| the house |")
        .contains("| wrapping key |", "| a person's key |", "| house key |", "| backup key")
        .contains("| of the program | `DIR/logs`", "| heads of it |", "| at the door |");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
