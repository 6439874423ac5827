package org.evenkeel.server.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.Owner;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Peers' bugs at the door: sessions, guesses, origins, sizes, and the database's own door.
@HouseTest
class AtTheDoorTest {
  @Autowired SmallWorld world;
  @Autowired Sessions sessions;
  @Autowired Owner owner;

  @Value("${spring.datasource.url}")
  String database;

  @LocalServerPort int port;

  private Account ada;

  @BeforeEach
  void ada_lives_here() {
    ada = world.person("Ada Quist");
  }

  private Browser signedIn() {
    Browser browser = world.signedIn(ada, port);
    browser.get("/account");
    return browser;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
  }

  @Test
  void p01_an_address_that_only_begins_like_this_house_is_elsewhere() {
    Browser browser = signedIn();
    String house = "http://localhost:" + port;
    Stream.of(
            house + ".evil.example/",
            house + "@evil.example/",
            "//localhost:" + port + ".evil.example",
            "/\\evil.example",
            "/%09/evil.example",
            "https://evil.example")
        .forEach(back -> {
          assertThat(location(browser.post("/language", Map.of("tag", "en", "back", back))))
              .as(back)
              .isEqualTo("/");
          assertThat(
                  location(
                      browser.post(
                          "/with-you/number", Map.of("number", "07700 900111", "then", back))))
              .as(back)
              .startsWith("/with-you")
              .doesNotContain("evil");
        });
  }

  private void provedLongAgo() {
    owner
        .database()
        .sql("update session set proved_at = now() - interval '1 day' where account_id = ?")
        .param(ada.id().value())
        .update();
  }

  private long rows(String table, String column, UUID value) {
    return owner
        .database()
        .sql("select count(*) from " + table + " where " + column + " = ?")
        .param(value)
        .query(Long.class)
        .single();
  }

  @Test
  void p04_whoever_has_not_shown_who_they_are_destroys_nothing() {
    UUID person = ada.person().orElseThrow().value();
    Browser browser = signedIn();
    provedLongAgo();
    Map<String, String> leaving = Map.of("when", "now", "understood", "true");
    browser.post("/mine/leaving", leaving);
    assertThat(location(browser.post("/mine/copy", Map.of()))).isEqualTo("/account/proof");
    assertThat(location(browser.post("/account/key/removal", Map.of())))
        .isEqualTo("/account/proof");
    assertThat(
            location(browser.post("/account/passkeys/" + UUID.randomUUID() + "/removal", Map.of())))
        .isEqualTo("/account/proof");
    Browser half = new Browser(port).with("berth", sessions.open(ada.id(), false, "Test"));
    half.get("/sign-in/recovery");
    assertThat(location(half.post("/mine/leaving", leaving))).isEqualTo("/sign-in");
    assertThat(rows("leaving", "person_id", person)).isZero();
    assertThat(rows("account", "id", ada.id().value())).isOne();
  }

  /// Without it nobody would ever come in again, whoever took it away.
  @Test
  void the_last_passkey_stays() {
    UUID passkey = UUID.randomUUID();
    owner
        .database()
        .sql(
            """
            insert into passkey (credential, id, account_id, label, public_key, signature_count, verified, transports,
              backup_eligible, backed_up, attestation_object, attestation_client, since, used_at)
            values (?, ?, ?, 'Phone', '', 0, true, '{}', false, false, '', '', now(), now())
            """)
        .params(passkey.toString().getBytes(StandardCharsets.US_ASCII), passkey, ada.id().value())
        .update();
    assertThat(location(signedIn().post("/account/passkeys/" + passkey + "/removal", Map.of())))
        .isEqualTo("/account?note=last-way");
    assertThat(rows("passkey", "id", passkey)).isOne();
  }

  @Test
  void p07_a_password_s_half_session_carries_nothing_as_cookie_or_bearer() {
    String half = sessions.open(ada.id(), false, "Test");
    String whole = sessions.open(ada.id(), true, "Test");
    assertThat(location(new Browser(port).with("berth", half).get("/today"))).isEqualTo("/sign-in");
    for (String token : List.of(half, whole)) {
      Browser bearer = new Browser(port).saying("Authorization", "Bearer " + token);
      assertThat(location(bearer.get("/today"))).isEqualTo("/sign-in");
    }
    assertThat(new Browser(port).with("berth", whole).get("/today").statusCode()).isEqualTo(200);
  }

  private static Browser elsewhere(int port) {
    Browser browser =
        new Browser(port).from("2001:db8:" + UUID.randomUUID().toString().substring(0, 4) + "::7");
    browser.get("/sign-in/recovery");
    return browser;
  }

  private static int guess(Browser browser, String login) {
    return browser
        .post("/sign-in/password", Map.of("login", login, "password", "not the right one"))
        .statusCode();
  }

  @Test
  void p08_guesses_are_counted_in_the_database_and_without_it_nobody_guesses() {
    String login = "ada-" + UUID.randomUUID();
    for (int i = 0; i < 5; i++) {
      assertThat(guess(elsewhere(port), login)).isEqualTo(422);
    }
    assertThat(guess(elsewhere(port), login)).isEqualTo(429);
    owner.database().sql("alter table attempts rename to attempts_away").update();
    try {
      assertThat(guess(elsewhere(port), login)).isGreaterThanOrEqualTo(500);
    } finally {
      owner.database().sql("alter table attempts_away rename to attempts").update();
    }
    assertThat(guess(elsewhere(port), login)).isEqualTo(429);
  }

  @Test
  void p18_the_database_opens_for_nobody_without_a_password_and_only_on_this_machine() {
    for (String name : List.of("evenkeel", "evenkeel_app", "postgres", "nobody")) {
      for (String password : List.of("", name, "postgres")) {
        assertThatThrownBy(() -> DriverManager.getConnection(database, name, password))
            .isInstanceOf(SQLException.class);
      }
    }
    assertThat(owner.database().sql("show listen_addresses").query(String.class).single())
        .isEqualTo("127.0.0.1");
    assertThat(
            owner
                .database()
                .sql(
                    "select count(*) from pg_hba_file_rules where auth_method not in ('scram-sha-256', 'reject')")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void p19_no_kind_of_body_fills_the_memory() {
    Browser browser = signedIn();
    String much = "x".repeat(5 * 1024 * 1024);
    assertThat(browser.post("/check-ins", Map.of("words", much)).statusCode()).isBetween(400, 499);
    assertThat(
            browser
                .postJson("/offline-entries", "{\"now\":\"" + much + "\"}", csrf(browser))
                .statusCode())
        .isBetween(400, 499);
    assertThat(
            browser.postJson("/offline-entries", "[".repeat(100_000), csrf(browser)).statusCode())
        .isBetween(400, 499);
    for (String kind :
        List.of("application/xml", "application/x-java-serialized-object", "image/png")) {
      assertThat(
              browser.postJson("/offline-entries", "{}", Map.of("Content-Type", kind)).statusCode())
          .as(kind)
          .isBetween(400, 499);
    }
    assertThat(browser.get("/today").statusCode()).isEqualTo(200);
  }

  private static Map<String, String> csrf(Browser browser) {
    String token =
        Stream.of(browser.get("/account").body().split("name=\"_csrf\" value=\""))
            .skip(1)
            .map(rest -> rest.substring(0, rest.indexOf('"')))
            .findFirst()
            .orElseThrow();
    return Map.of("X-CSRF-TOKEN", token);
  }
}
