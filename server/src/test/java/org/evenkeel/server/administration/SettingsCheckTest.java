package org.evenkeel.server.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Broken set-ups of the command line, the environment, the Java machine and the database's
/// address; each is refused with one sentence that says what to do.
class SettingsCheckTest {
  @Test
  void an_archive_without_its_keys_or_for_a_database_of_ones_own_is_refused() {
    assertThatThrownBy(() -> Options.of(List.of("--archive", "/a")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("go together");
    assertThatThrownBy(() ->
            Options.of(List.of("--archive", "/a", "--archive-keys", "/k", "--database", "jdbc:x")))
        .hasMessageContaining("an archive of its own");
    assertThat(Options.of(List.of("--archive", "/a", "--archive-keys", "/k")).archive())
        .contains(Path.of("/a"));
  }

  @Test
  void a_house_that_was_told_nothing_starts() {
    assertThat(troubles(Map.of(), List.of())).isEmpty();
  }

  @Test
  void a_house_behind_a_tls_proxy_may_listen_to_all() {
    assertThat(
            troubles(
                Map.of("EVENKEEL_URL", "https://care.real-clinic.net"),
                List.of(),
                "--address",
                "0.0.0.0"))
        .isEmpty();
  }

  @Test
  void an_option_that_is_not_known_is_refused() {
    assertThatThrownBy(() -> Options.of(List.of("--prot", "80")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no option --prot");
  }

  @Test
  void an_option_without_its_value_is_refused() {
    assertThatThrownBy(() -> Options.of(List.of("--data"))).hasMessageContaining("needs a value");
  }

  @Test
  void a_port_that_is_no_port_is_refused() {
    assertThatThrownBy(() -> Options.of(List.of("--port", "70000")))
        .hasMessageContaining("0 to 65535");
  }

  @Test
  void a_port_that_is_taken_is_refused() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Options options = Options.of(List.of("--port", "" + taken.getLocalPort()));
      assertThat(new SettingsCheck(options, Map.of(), List.of()).port().orElseThrow())
          .contains("cannot be had");
    }
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0", "::"})
  void listening_to_all_in_the_clear_is_refused(String address) {
    assertThat(troubles(Map.of(), List.of(), "--address", address))
        .singleElement()
        .asString()
        .contains("TLS proxy");
  }

  @Test
  void an_address_of_another_machine_is_refused() {
    assertThat(
            troubles(
                Map.of("EVENKEEL_URL", "https://care.real-clinic.net"),
                List.of(),
                "--address",
                "203.0.113.9"))
        .singleElement()
        .asString()
        .contains("not an address of this machine");
  }

  @ParameterizedTest
  @CsvSource({
    "care.clinic.net, is not an address",
    "ftp://care.clinic.net, is not an address",
    "https://care clinic, is not an address",
    "https://care.clinic.net/app, more in it",
    "https://me@care.clinic.net, more in it",
    "https://care.example.org, an example",
    "http://care.clinic.net, in the clear"
  })
  void an_address_people_cannot_use_safely_is_refused(String url, String says) {
    assertThat(troubles(Map.of("EVENKEEL_URL", url), List.of()))
        .singleElement()
        .asString()
        .contains(says);
  }

  @ParameterizedTest
  @CsvSource({
    "SPRING_PROFILES_ACTIVE, demo, demonstration",
    "SERVER_ERROR_INCLUDE_STACKTRACE, always, to visitors",
    "SERVER_ERROR_INCLUDE_MESSAGE, always, to visitors",
    "LOGGING_LEVEL_ROOT, debug, into the log",
    "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_JDBC, TRACE, into the log",
    "SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES, .*, believes everybody"
  })
  void an_environment_that_opens_the_house_is_refused(String name, String value, String says) {
    assertThat(troubles(Map.of(name, value), List.of())).singleElement().asString().contains(says);
  }

  @ParameterizedTest
  @CsvSource({
    "-XX:+HeapDumpOnOutOfMemoryError, keys included",
    "'-agentlib:jdwp=transport=dt_socket,address=*:5005', debugger",
    "-Dcom.sun.management.jmxremote.port=9010, Remote control"
  })
  void a_java_machine_that_gives_its_memory_away_is_refused(String word, String says) {
    assertThat(troubles(Map.of(), List.of(word))).singleElement().asString().contains(says);
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://localhost/x, lighthouse keeper 9, not an address of a PostgreSQL",
    "jdbc:postgresql://localhost/x?password=lighthouse-keeper, '', everybody on this machine can read it",
    "jdbc:postgresql://localhost/x, changeme, tries first",
    "jdbc:postgresql://localhost/x, evenkeel, tries first",
    "jdbc:postgresql://localhost/x, brief, at least 12",
    "jdbc:postgresql://203.0.113.9/x?sslmode=verify-full, '', no password",
    "jdbc:postgresql://203.0.113.9/x, lighthouse keeper 9, not encrypted",
    "jdbc:postgresql://203.0.113.9/x?sslmode=disable, lighthouse keeper 9, not encrypted",
    "'jdbc:postgresql://localhost,203.0.113.9/x', lighthouse keeper 9, not encrypted",
    "jdbc:postgresql://203.0.113.9/x?sslmode=require, lighthouse keeper 9, whoever answers",
    "jdbc:postgresql://203.0.113.9/x?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory, lighthouse keeper 9, believes whoever"
  })
  void an_address_of_a_database_that_is_not_safe_is_refused(
      String url, String password, String says) {
    assertThat(new DatabaseAddressCheck(url, "evenkeel", password).troubles())
        .singleElement()
        .asString()
        .contains(says)
        .doesNotContain("lighthouse");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://localhost/x, ''",
    "jdbc:postgresql://203.0.113.9/x?sslmode=verify-full, lighthouse keeper 9"
  })
  void an_address_of_a_database_that_is_safe_is_not(String url, String password) {
    assertThat(new DatabaseAddressCheck(url, "evenkeel", password).troubles()).isEmpty();
  }

  private static List<String> troubles(
      Map<String, String> environment, List<String> java, String... words) {
    return new SettingsCheck(Options.of(List.of(words)), environment, java).troubles();
  }
}
