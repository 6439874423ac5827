package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class AccountPagesTest {
  private static final String PASSWORD = "four grey geese went by";
  private static final TotpSecret SECRET = TotpSecret.random();

  @Autowired SmallWorld world;
  @Autowired Accounts accounts;
  @Autowired DemoIdentities identities;
  @Autowired RecoveryCodes recoveryCodes;
  @Autowired AnonymousKeys keys;
  @Autowired Sessions sessions;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private final String login = Visitor.freshLogin();

  private Account ada() {
    Account ada = world.person("Ada Quist");
    identities.keep(ada, login, PASSWORD, SECRET.text());
    return ada;
  }

  private Visitor in(Account account) {
    return new Visitor(world.signedIn(account, port)).open("/account");
  }

  /// As if the session had been opened twenty minutes ago.
  private void letProofGrowOld(Account account) {
    database
        .sql(
            "update session set proved_at = proved_at - interval '20 minutes' where account_id = ?")
        .param(account.id().value())
        .update();
  }

  @Test
  void name_language_and_zone_can_be_changed() {
    Account ada = ada();
    Visitor visitor = in(ada);
    visitor.send(
        "/account/details", Map.of("name", " Ada L. ", "language", "es", "zone", "America/Bogota"));
    assertThat(visitor.follow().page()).contains("Guardado.").contains("lang=\"es\"");
    Account now = accounts.find(ada.id()).orElseThrow();
    assertThat(now.name()).isEqualTo("Ada L.");
    assertThat(now.language()).contains("es");
    assertThat(now.zone().getId()).isEqualTo("America/Bogota");
  }

  @Test
  void what_cannot_be_is_said_at_its_field() {
    Visitor visitor = in(ada());
    visitor.send("/account/details", Map.of("name", "", "language", "tlh", "zone", "Mars/Olympus"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page())
        .contains(
            "Please tell us what to call you",
            "Please choose one of the languages",
            "Please choose one of the places");
  }

  @Test
  void a_session_ended_from_elsewhere_opens_nothing_at_the_very_next_request() {
    Account ada = ada();
    Browser phone = world.signedIn(ada, port);
    assertThat(phone.get("/account").statusCode()).isEqualTo(200);
    Visitor laptop = in(ada);
    String other = laptop.first("/account/sessions/([0-9a-f-]{36})/end");
    laptop.send("/account/sessions/" + other + "/end", Map.of());
    assertThat(phone.get("/account").statusCode()).isEqualTo(303);
    assertThat(laptop.open("/account").status()).isEqualTo(200);
  }

  @Test
  void all_other_sessions_end_at_once() {
    Account ada = ada();
    Browser phone = world.signedIn(ada, port);
    Browser tablet = world.signedIn(ada, port);
    Visitor laptop = in(ada).send("/account/sessions/others/end", Map.of());
    assertThat(phone.get("/account").statusCode()).isEqualTo(303);
    assertThat(tablet.get("/account").statusCode()).isEqualTo(303);
    assertThat(laptop.follow().page()).contains("Signed out there.");
  }

  @Test
  void nobody_ends_the_session_of_somebody_else() {
    Account ada = ada();
    Browser phone = world.signedIn(ada, port);
    UUID adas = sessions.of(ada.id()).getFirst().id();
    in(world.person("Bilal")).send("/account/sessions/" + adas + "/end", Map.of());
    assertThat(phone.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void ways_in_change_only_after_a_fresh_proof() {
    Account ada = ada();
    recoveryCodes.make(ada.id());
    Visitor visitor = in(ada);
    letProofGrowOld(ada);
    for (String path :
        new String[] {
          "/account/password", "/account/authenticator", "/begin/passkey", "/account/recovery-codes"
        }) {
      assertThat(visitor.open(path).location()).as(path).isEqualTo("/account/proof");
    }
    visitor.open("/account");
    for (String path :
        new String[] {
          "/account/password",
          "/account/authenticator",
          "/account/recovery-codes",
          "/account/key/removal",
          "/account/passkeys/" + UUID.randomUUID() + "/removal",
          "/begin/passkey"
        }) {
      assertThat(visitor.send(path, Map.of("password", "another good one")).location())
          .as(path)
          .isEqualTo("/account/proof");
    }
    assertThat(visitor.send("/begin/passkey/question", Map.of()).status()).isEqualTo(422);
  }

  @Test
  void password_and_code_prove_who_one_is() {
    Account ada = ada();
    Visitor visitor = in(ada);
    letProofGrowOld(ada);
    visitor
        .open("/account/proof")
        .send(
            "/account/proof/password",
            Map.of("password", PASSWORD, "code", Visitor.code(SECRET, 0)));
    assertThat(visitor.follow().page()).contains("For the next 15 minutes");
    assertThat(visitor.open("/account/password").status()).isEqualTo(200);
  }

  @Test
  void a_wrong_password_proves_nothing_and_another_accounts_key_neither() {
    Account ada = ada();
    Visitor visitor = in(ada);
    letProofGrowOld(ada);
    visitor
        .open("/account/proof")
        .send(
            "/account/proof/password",
            Map.of("password", "not this one", "code", Visitor.code(SECRET, 0)));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page()).contains("This is not your password");
    WrittenSecret bilals = WrittenSecret.random(WrittenSecret.KEY);
    keys.keep(world.person("Bilal").id(), bilals);
    visitor.send("/account/proof/key", Map.of("key", bilals.grouped()));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.open("/account/password").location()).isEqualTo("/account/proof");
  }

  @Test
  void a_new_password_opens_the_old_one_does_not_and_others_are_signed_out() {
    Account ada = ada();
    Browser phone = world.signedIn(ada, port);
    Visitor laptop =
        in(ada)
            .open("/account/password")
            .send("/account/password", Map.of("password", "five grey geese went by"));
    assertThat(laptop.page()).contains("This is not your password");
    laptop.send(
        "/account/password", Map.of("current", PASSWORD, "password", "five grey geese went by"));
    assertThat(laptop.follow().page()).contains("Your password is changed");
    assertThat(phone.get("/account").statusCode()).isEqualTo(303);
    assertThat(
            new Visitor(port)
                .send("/sign-in/password", Map.of("login", login, "password", PASSWORD))
                .status())
        .isEqualTo(422);
    assertThat(
            new Visitor(port)
                .send(
                    "/sign-in/password",
                    Map.of("login", login, "password", "five grey geese went by"))
                .location())
        .isEqualTo("/sign-in/code");
  }

  @Test
  void a_new_app_replaces_the_old_one_once_it_has_shown_a_code() {
    Account ada = ada();
    Visitor visitor = in(ada).open("/account/authenticator");
    TotpSecret next = TotpSecret.of(visitor.first("id=\"app-secret\"[^>]*>([^<]+)<"));
    String sealed = visitor.hidden("sealed");
    visitor.send(
        "/account/authenticator", Map.of("sealed", sealed, "code", Visitor.code(SECRET, 0)));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.first("id=\"app-secret\"[^>]*>([^<]+)<")).isEqualTo(next.grouped());
    visitor.send("/account/authenticator", Map.of("sealed", sealed, "code", Visitor.code(next, 0)));
    assertThat(visitor.follow().page()).contains("The new app works");
    Visitor again =
        new Visitor(port)
            .send("/sign-in/password", Map.of("login", login, "password", PASSWORD))
            .follow();
    assertThat(again.send("/sign-in/code", Map.of("code", Visitor.code(SECRET, 0))).status())
        .isEqualTo(422);
    assertThat(again.send("/sign-in/code", Map.of("code", Visitor.code(next, 1))).location())
        .isEqualTo("/today");
  }

  @Test
  void a_secret_sealed_for_somebody_else_is_not_taken() {
    Visitor bilal = in(ada()).open("/account/authenticator");
    String sealed = bilal.hidden("sealed");
    Account chen = world.person("Chen");
    identities.keep(chen, Visitor.freshLogin(), PASSWORD, SECRET.text());
    Visitor visitor =
        in(chen).send("/account/authenticator", Map.of("sealed", sealed, "code", "123456"));
    assertThat(visitor.location()).isEqualTo("/account/authenticator");
    assertThat(
            visitor.send("/account/authenticator", Map.of("sealed", "zz", "code", "1")).location())
        .isEqualTo("/account/authenticator");
  }

  @Test
  void the_last_way_in_stays() {
    Account nameless = world.person("Puffin 12");
    keys.keep(nameless.id(), WrittenSecret.random(WrittenSecret.KEY));
    Visitor visitor = in(nameless).send("/account/key/removal", Map.of());
    assertThat(visitor.follow().page()).contains("This is your last way in, so it stays");
    assertThat(keys.has(nameless.id())).isTrue();
  }

  @Test
  void a_key_can_go_when_there_is_another_way_in_and_takes_its_sessions_along() {
    Account ada = ada();
    keys.keep(ada.id(), WrittenSecret.random(WrittenSecret.KEY));
    Browser cameInWithIt = world.signedIn(ada, port);
    in(ada).send("/account/key/removal", Map.of());
    assertThat(keys.has(ada.id())).isFalse();
    assertThat(cameInWithIt.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void new_recovery_codes_make_the_old_ones_void() {
    Account ada = ada();
    recoveryCodes.make(ada.id());
    WrittenSecret old = recoveryCodes.shown(ada.id()).getFirst();
    in(ada).send("/account/recovery-codes", Map.of());
    assertThat(new Visitor(port).send("/sign-in/recovery", Map.of("code", old.grouped())).status())
        .isEqualTo(422);
    assertThat(recoveryCodes.left(ada.id())).isEqualTo(10);
  }

  @Test
  void on_a_shared_device_the_session_ends_with_the_browser_and_after_ten_quiet_minutes() {
    Account ada = ada();
    Visitor visitor = in(ada).send("/account/shared", Map.of("shared", "true"));
    assertThat(visitor.follow().page()).contains("This device is marked as shared");
    database
        .sql(
            "update session set expires_at = expires_at - interval '11 minutes' where account_id = ?")
        .param(ada.id().value())
        .update();
    assertThat(visitor.open("/account").location()).isEqualTo("/sign-in");
  }

  @Test
  void every_deed_of_the_account_needs_its_form_token() {
    Account ada = ada();
    for (String path :
        new String[] {
          "/account/details",
          "/account/shared",
          "/account/password",
          "/account/authenticator",
          "/account/recovery-codes",
          "/account/recovery-codes/kept",
          "/account/sessions/others/end",
          "/account/key/removal",
          "/account/proof/password",
          "/account/proof/key",
          "/account/proof/passkey",
          "/account/door/put-away",
          "/account/door/place",
          "/account/door/" + UUID.randomUUID() + "/undoing"
        }) {
      assertThat(world.signedIn(ada, port).post(path, Map.of()).statusCode())
          .as(path)
          .isEqualTo(403);
    }
  }
}
