package org.evenkeel.server.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class SignInPagesTest {
  private static final String PASSWORD = "four grey geese went by";
  private static final TotpSecret SECRET = TotpSecret.random();

  @Autowired DemoIdentities identities;
  @Autowired Accounts accounts;
  @Autowired AnonymousKeys keys;
  @Autowired RecoveryCodes recoveryCodes;
  @Autowired PasswordHashes hashes;
  @Autowired SmallWorld world;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private final String login = "ada-" + UUID.randomUUID().toString().substring(0, 8);

  /// Each test is at an address of its own, because tries are counted by address.
  private Browser browser() {
    return new Browser(port)
        .from(
            "2001:db8:" + UUID.randomUUID().toString().substring(9, 18).replace('-', ':') + "::1");
  }

  private Account ada() {
    Account ada = person();
    identities.keep(ada, login, PASSWORD, SECRET.text());
    return ada;
  }

  private static Account person() {
    return new Account(
        AccountId.random(),
        Optional.of(PersonId.random()),
        "Ada Quist",
        Set.of(Role.PERSON),
        Optional.empty(),
        ZoneId.of("Europe/London"),
        false);
  }

  private static String code(int stepsAhead) {
    return Totp.code(SECRET.bytes(), Totp.step(Instant.now()) + stepsAhead, 6);
  }

  private Browser halfway() {
    Browser browser = browser();
    browser.get("/sign-in");
    HttpResponse<String> answer =
        browser.post("/sign-in/password", Map.of("login", login, "password", PASSWORD));
    assertThat(location(answer)).isEqualTo("/sign-in/code");
    browser.get("/sign-in/code");
    return browser;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
  }

  @Test
  void name_password_and_code_open_the_door() {
    ada();
    Browser browser = halfway();
    HttpResponse<String> answer = browser.post("/sign-in/code", Map.of("code", code(0)));
    assertThat(location(answer)).isEqualTo("/today");
    assertThat(location(browser.get("/sign-in"))).isEqualTo("/today");
  }

  @Test
  void a_code_typed_in_two_halves_is_a_code() {
    ada();
    HttpResponse<String> answer =
        halfway()
            .post(
                "/sign-in/code",
                Map.of("code", " " + code(0).substring(0, 3) + " " + code(0).substring(3)));
    assertThat(location(answer)).isEqualTo("/today");
  }

  @Test
  void half_a_session_opens_nothing_and_shows_no_name() {
    ada();
    Browser browser = halfway();
    for (String path :
        new String[] {"/today", "/account", "/sharing", "/messages", "/desk", "/administration"}) {
      assertThat(location(browser.get(path))).as(path).isEqualTo("/sign-in");
    }
    assertThat(browser.get("/sign-in/code").body()).doesNotContain("Ada Quist", "/sign-out");
    assertThat(browser.get("/help").body()).doesNotContain("Ada Quist");
  }

  @Test
  void a_wrong_code_is_refused_with_a_sentence() {
    ada();
    Browser browser = halfway();
    HttpResponse<String> answer = browser.post("/sign-in/code", Map.of("code", code(5)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("These digits are not right just now")
        .contains("href=\"#code\"");
    assertThat(location(browser.get("/today"))).isEqualTo("/sign-in");
  }

  @Test
  void a_code_opens_once() {
    ada();
    String code = code(0);
    halfway().post("/sign-in/code", Map.of("code", code));
    HttpResponse<String> again = halfway().post("/sign-in/code", Map.of("code", code));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("This code was used already");
    assertThat(location(halfway().post("/sign-in/code", Map.of("code", code(1)))))
        .isEqualTo("/today");
  }

  @Test
  void a_code_without_a_password_first_leads_back_to_the_door() {
    Browser browser = browser();
    browser.get("/sign-in");
    assertThat(location(browser.post("/sign-in/code", Map.of("code", "123456"))))
        .isEqualTo("/sign-in");
    assertThat(location(browser.get("/sign-in/code"))).isEqualTo("/sign-in");
  }

  @Test
  void codes_cannot_be_guessed_through() {
    ada();
    Browser browser = halfway();
    for (int i = 0; i < 5; i++) {
      assertThat(browser.post("/sign-in/code", Map.of("code", code(7))).statusCode())
          .isEqualTo(422);
    }
    HttpResponse<String> answer = browser.post("/sign-in/code", Map.of("code", code(0)));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("Try again in one minute");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer_at_the_same_cost() {
    ada();
    long before = hashes.made();
    String wrongPassword = refused(login, "something else entirely");
    long between = hashes.made();
    String unknownName = refused("nobody-" + login, PASSWORD);
    assertThat(unknownName.replace("nobody-" + login, login)).isEqualTo(wrongPassword);
    assertThat(hashes.made() - between).isEqualTo(between - before).isEqualTo(1);
  }

  private String refused(String name, String password) {
    Browser browser = browser();
    browser.get("/sign-in");
    HttpResponse<String> answer =
        browser.post("/sign-in/password", Map.of("login", name, "password", password));
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer
        .body()
        .replaceAll("(name=\"_csrf\" value|name=\"csrf\" content)=\"[^\"]*\"", "$1");
  }

  @Test
  void what_was_typed_is_kept_but_never_the_password() {
    ada();
    assertThat(refused(login, "something else entirely"))
        .contains("value=\"" + login + "\"")
        .doesNotContain("something else");
  }

  @Test
  void passwords_cannot_be_guessed_through_from_many_addresses() {
    ada();
    for (int i = 0; i < 5; i++) {
      refused(login, "guess number " + i);
    }
    Browser elsewhere = browser();
    elsewhere.get("/sign-in");
    HttpResponse<String> answer =
        elsewhere.post(
            "/sign-in/password",
            Map.of("login", login.toUpperCase(java.util.Locale.ROOT), "password", PASSWORD));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("Try again in one minute");
  }

  @Test
  void the_session_gets_a_new_token_at_each_step_of_trust() {
    ada();
    Browser browser = browser().with("berth", "planted-by-somebody-else");
    browser.get("/sign-in");
    browser.post("/sign-in/password", Map.of("login", login, "password", PASSWORD));
    String half = browser.cookie("berth");
    browser.get("/sign-in/code");
    browser.post("/sign-in/code", Map.of("code", code(0)));
    String whole = browser.cookie("berth");
    assertThat(half).isNotEqualTo("planted-by-somebody-else").isNotEqualTo(whole);
    assertThat(location(new Browser(port).with("berth", half).get("/account")))
        .isEqualTo("/sign-in");
    assertThat(
            location(new Browser(port).with("berth", "planted-by-somebody-else").get("/account")))
        .isEqualTo("/sign-in");
  }

  @Test
  void signing_in_again_ends_the_session_before() {
    Account ada = ada();
    Browser browser = world.signedIn(ada, port);
    String before = browser.cookie("berth");
    browser.get("/sign-in/recovery");
    browser.post("/sign-in/password", Map.of("login", login, "password", PASSWORD));
    assertThat(location(new Browser(port).with("berth", before).get("/today")))
        .isEqualTo("/sign-in");
  }

  @Test
  void signing_out_ends_the_session_at_once() {
    Browser browser = world.signedIn(person0(), port);
    String token = browser.cookie("berth");
    browser.get("/sign-in/recovery");
    HttpResponse<String> answer = browser.post("/sign-out", Map.of());
    assertThat(location(answer)).isEqualTo("/");
    assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
    assertThat(location(new Browser(port).with("berth", token).get("/today")))
        .isEqualTo("/sign-in");
  }

  private Account person0() {
    return world.person("Ada Quist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in/password",
        "/sign-in/key",
        "/sign-in/code",
        "/sign-in/recovery",
        "/sign-in/passkey",
        "/sign-in/passkey/question",
        "/sign-out"
      })
  void a_form_without_its_token_is_refused(String path) {
    HttpResponse<String> answer = world.signedIn(person0(), port).post(path, Map.of());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("That did not go through.");
  }

  @Test
  void the_form_token_changes_when_somebody_signs_in() {
    ada();
    Browser browser = browser();
    browser.get("/sign-in");
    String before = browser.cookie("form");
    browser.post("/sign-in/password", Map.of("login", login, "password", PASSWORD));
    assertThat(browser.cookie("form")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void a_key_opens_the_door_of_somebody_without_a_name() {
    Account nameless = person();
    accounts.keep(nameless);
    WrittenSecret key = WrittenSecret.random(WrittenSecret.KEY);
    keys.keep(nameless.id(), key);
    assertThat(location(withKey(key.grouped()))).isEqualTo("/today");
  }

  @Test
  void a_key_that_nobody_has_and_a_slip_of_the_pen_get_different_sentences() {
    assertThat(withKey(WrittenSecret.random(WrittenSecret.KEY).grouped()).body())
        .contains("There is no account with this key");
    assertThat(withKey("7K2M-Q9XD").body()).contains("There is a slip in it");
  }

  private HttpResponse<String> withKey(String key) {
    Browser browser = browser();
    browser.get("/sign-in");
    return browser.post("/sign-in/key", Map.of("key", key));
  }

  @Test
  void an_address_cannot_try_keys_without_end() {
    Browser browser = browser();
    browser.get("/sign-in");
    for (int i = 0; i < 30; i++) {
      browser.post(
          "/sign-in/key", Map.of("key", WrittenSecret.random(WrittenSecret.KEY).grouped()));
    }
    assertThat(
            browser
                .post(
                    "/sign-in/key",
                    Map.of("key", WrittenSecret.random(WrittenSecret.KEY).grouped()))
                .statusCode())
        .isEqualTo(429);
  }

  @Test
  void a_recovery_code_opens_once_and_leads_to_the_account() {
    Account ada = ada();
    recoveryCodes.make(ada.id());
    String code = recoveryCodes.shown(ada.id()).get(3).grouped();
    assertThat(location(recovered(code))).isEqualTo("/account/recovered");
    assertThat(recoveryCodes.left(ada.id())).isEqualTo(9);
    HttpResponse<String> again = recovered(code);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("has been used already").contains(code);
  }

  private HttpResponse<String> recovered(String code) {
    Browser browser = browser();
    browser.get("/sign-in/recovery");
    return browser.post("/sign-in/recovery", Map.of("code", code));
  }

  @Test
  void a_passkey_that_nobody_made_is_refused_with_a_sentence() {
    Browser browser = browser();
    browser.get("/sign-in");
    HttpResponse<String> answer =
        browser.post(
            "/sign-in/passkey",
            Map.of("challenge", UUID.randomUUID().toString(), "credential", "{}"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("This passkey is not known here");
  }

  @Test
  void strict_transport_is_asked_for_only_over_https() {
    assertThat(browser().get("/sign-in").headers().firstValue("Strict-Transport-Security"))
        .isEmpty();
    HttpResponse<String> secure = browser().saying("X-Forwarded-Proto", "https").get("/sign-in");
    assertThat(secure.headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  @Test
  void passkeys_are_allowed_here_and_the_camera_is_not() {
    assertThat(browser().get("/sign-in").headers().firstValue("Permissions-Policy").orElse(""))
        .contains(
            "publickey-credentials-get=(self)", "publickey-credentials-create=(self)", "camera=()");
  }

  @Test
  void secrets_do_not_stand_in_the_database() {
    Account ada = ada();
    recoveryCodes.make(ada.id());
    String hash =
        database
            .sql("select hash from password where account_id = ?")
            .param(ada.id().value())
            .query(String.class)
            .single();
    byte[] secret =
        database
            .sql("select secret from authenticator where account_id = ?")
            .param(ada.id().value())
            .query(byte[].class)
            .single();
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
    assertThat(secret).isNotEqualTo(SECRET.bytes());
    assertThat(new String(secret, ISO_8859_1))
        .doesNotContain(new String(SECRET.bytes(), ISO_8859_1));
  }
}
