package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class BeginPagesTest {
  private static final String PASSWORD = "four grey geese went by";

  @Autowired SmallWorld world;
  @Autowired Accounts accounts;
  @Autowired Invitations invitations;
  @Autowired SetUp setUp;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  @BeforeEach
  void somebody_lives_here() {
    world.person("Chen");
  }

  private Visitor visitor() {
    return new Visitor(port);
  }

  private String key(Visitor visitor) {
    visitor.open("/begin/without-a-name");
    return visitor.hidden("key");
  }

  private Visitor nameless(Visitor visitor, String key) {
    return visitor.send(
        "/begin/without-a-name",
        Map.of("key", key, "seal", visitor.hidden("seal"), "kept", "true", "zone", "Asia/Tokyo"));
  }

  @Test
  void somebody_begins_without_a_name_and_comes_back_with_the_key() {
    Visitor first = visitor();
    String key = key(first);
    assertThat(nameless(first, key).location()).isEqualTo("/today");
    Visitor elsewhere = visitor();
    assertThat(elsewhere.open("/sign-in").send("/sign-in/key", Map.of("key", key)).location())
        .isEqualTo("/today");
    assertThat(elsewhere.open("/account").page())
        .contains("value=\"Asia/Tokyo\" selected")
        .contains("Take a name");
  }

  @Test
  void looking_at_the_key_leaves_nothing_behind() {
    long before = count();
    key(visitor());
    key(visitor());
    assertThat(count()).isEqualTo(before);
  }

  private long count() {
    return database.sql("select count(*) from account").query(Long.class).single();
  }

  @Test
  void the_key_must_be_kept_first_and_stays_the_same_until_it_is() {
    Visitor visitor = visitor();
    String key = key(visitor);
    visitor.send("/begin/without-a-name", Map.of("key", key, "seal", visitor.hidden("seal")));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page()).contains("Please keep your key first");
    assertThat(visitor.hidden("key")).isEqualTo(key);
  }

  @Test
  void a_form_sent_twice_makes_one_account() {
    Visitor visitor = visitor();
    String key = key(visitor);
    String seal = visitor.hidden("seal");
    Map<String, String> form = Map.of("key", key, "seal", seal, "kept", "true");
    visitor.send("/begin/without-a-name", form);
    long once = count();
    visitor.open("/account").send("/begin/without-a-name", form);
    assertThat(visitor.location()).isEqualTo("/today");
    assertThat(count()).isEqualTo(once);
  }

  @Test
  void a_key_that_somebody_made_up_is_not_taken() {
    Visitor visitor = visitor();
    key(visitor);
    String own = WrittenSecret.random(WrittenSecret.KEY).grouped();
    assertThat(nameless(visitor, own).location()).isEqualTo("/begin/without-a-name");
  }

  @Test
  void somebody_without_a_name_takes_one_and_keeps_everything() {
    Visitor visitor = visitor();
    String key = key(visitor);
    nameless(visitor, key);
    PersonId person = person(key);
    String login = Visitor.freshLogin();
    visitor.open("/attach");
    TotpSecret secret = visitor.beginsWithPassword("Ada Quist", login, PASSWORD);
    Account account = accounts.of(person).orElseThrow();
    assertThat(account.name()).isEqualTo("Ada Quist");
    assertThat(account.anonymous()).isFalse();
    assertThat(account.zone().getId()).isEqualTo("Asia/Tokyo");
    Visitor elsewhere = visitor();
    elsewhere.send("/sign-in/password", Map.of("login", login, "password", PASSWORD));
    elsewhere.follow().send("/sign-in/code", Map.of("code", Visitor.code(secret, 1)));
    assertThat(elsewhere.location()).isEqualTo("/today");
    assertThat(person(key)).isEqualTo(person);
  }

  @Autowired AnonymousKeys keys;

  private PersonId person(String key) {
    AccountId account =
        keys.of(WrittenSecret.read(key, WrittenSecret.KEY).orElseThrow()).orElseThrow();
    return accounts.find(account).orElseThrow().person().orElseThrow();
  }

  @Test
  void name_password_and_first_code_make_an_account_with_ten_recovery_codes() {
    Visitor visitor = visitor();
    visitor.beginsWithPassword("Ada Quist", Visitor.freshLogin(), PASSWORD);
    assertThat(visitor.all("<bdi dir=\"ltr\">([0-9A-Z-]{29})</bdi>")).hasSize(10);
    assertThat(
            visitor.open("/account/recovery-codes").all("<bdi dir=\"ltr\">([0-9A-Z-]{29})</bdi>"))
        .as("shown again until they are kept")
        .hasSize(10);
    assertThat(visitor.send("/account/recovery-codes/kept", Map.of()).location())
        .isEqualTo("/today");
    assertThat(visitor.open("/account/recovery-codes").page())
        .contains("You have 10 recovery codes left")
        .doesNotContain("<bdi dir=\"ltr\">");
  }

  @Test
  void no_account_is_there_before_the_first_code() {
    Visitor visitor = visitor();
    long before = count();
    visitor.open("/begin/password");
    visitor
        .send(
            "/begin/password",
            Map.of("name", "Ada", "login", Visitor.freshLogin(), "password", PASSWORD))
        .follow();
    visitor.send("/begin/authenticator", Map.of("code", "000000"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page()).contains("This code does not fit").contains("id=\"app-secret\"");
    assertThat(count()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; ada-l; four grey geese; Please tell us what to call you",
        "Ada; a; four grey geese; A sign-in name has 3 to 60",
        "Ada; ada l; four grey geese; A sign-in name has 3 to 60",
        "Ada; ada-l; 9 letters; This password is too short",
        "Ada; ada-l; xx-Ada-L-yyzz; Your sign-in name is part of this password",
        "Ada; ada-l; 2024Football!!; Many people use this password",
        "Ada; ada-l; aaaaaaaaaaaaa; Many people use this password"
      })
  void what_is_wrong_is_said_and_what_was_typed_is_kept(
      String name, String login, String password, String sentence) {
    Visitor visitor = visitor();
    visitor.open("/begin/password");
    visitor.send("/begin/password", Map.of("name", name, "login", login, "password", password));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page())
        .contains(sentence)
        .contains("value=\"" + login + "\"")
        .doesNotContain(password);
  }

  @Test
  void a_sign_in_name_belongs_to_one_person() {
    String login = Visitor.freshLogin();
    visitor().beginsWithPassword("Ada", login, PASSWORD);
    Visitor other = visitor();
    other.open("/begin/password");
    other.send(
        "/begin/password",
        Map.of(
            "name",
            "Bilal",
            "login",
            login.toUpperCase(java.util.Locale.ROOT),
            "password",
            PASSWORD));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.page()).contains("Somebody else has this sign-in name");
  }

  @Test
  void two_who_choose_the_same_name_at_once_do_not_both_get_it() {
    String login = Visitor.freshLogin();
    Visitor ada = visitor();
    Visitor bilal = visitor();
    ada.send("/begin/password", Map.of("name", "Ada", "login", login, "password", PASSWORD))
        .follow();
    bilal
        .send("/begin/password", Map.of("name", "Bilal", "login", login, "password", PASSWORD))
        .follow();
    TotpSecret adas = TotpSecret.of(ada.first("id=\"app-secret\"[^>]*>([^<]+)<"));
    TotpSecret bilals = TotpSecret.of(bilal.first("id=\"app-secret\"[^>]*>([^<]+)<"));
    assertThat(ada.send("/begin/authenticator", Map.of("code", Visitor.code(adas, 0))).location())
        .isEqualTo("/account/recovery-codes");
    bilal.send("/begin/authenticator", Map.of("code", Visitor.code(bilals, 0)));
    assertThat(bilal.status()).isEqualTo(422);
    assertThat(bilal.page()).contains("Somebody else has this sign-in name");
  }

  private String invited(Role role) {
    Account operator = world.with(Role.OPERATOR, "Oona");
    return invitations.code(invitations.make(role, Optional.of(operator.id()))).grouped();
  }

  @Test
  void an_invitation_makes_a_clinician_once() {
    String code = invited(Role.CLINICIAN);
    Visitor mina = visitor();
    assertThat(mina.open("/begin/invitation/" + code).location()).isEqualTo("/begin");
    assertThat(mina.follow().page())
        .contains("Your part: Clinician")
        .doesNotContain("Begin without a name");
    String login = Visitor.freshLogin();
    mina.beginsWithPassword("Mina Haddad", login, PASSWORD);
    assertThat(mina.send("/account/recovery-codes/kept", Map.of()).location()).isEqualTo("/desk");
    assertThat(visitor().open("/begin/invitation/" + code).status()).isEqualTo(410);
  }

  @Test
  void an_invitation_used_by_two_at_once_makes_one_account() {
    String code = invited(Role.COORDINATOR);
    Visitor one = visitor().open("/begin/invitation/" + code);
    Visitor other = visitor().open("/begin/invitation/" + code);
    other
        .send(
            "/begin/password",
            Map.of("name", "Other", "login", Visitor.freshLogin(), "password", PASSWORD))
        .follow();
    TotpSecret secret = TotpSecret.of(other.first("id=\"app-secret\"[^>]*>([^<]+)<"));
    one.beginsWithPassword("One", Visitor.freshLogin(), PASSWORD);
    long before = count();
    other.send("/begin/authenticator", Map.of("code", Visitor.code(secret, 0)));
    // The invitation is gone, so the second is a stranger by now: a person, never a coordinator.
    assertThat(accounts.with(Role.COORDINATOR))
        .noneMatch(account -> account.name().equals("Other"));
    assertThat(count()).isLessThanOrEqualTo(before + 1);
  }

  @Test
  void in_an_inhabited_house_there_is_no_set_up() {
    assertThat(setUp.code()).isEmpty();
    assertThat(visitor().open("/set-up").status()).isEqualTo(404);
    assertThat(visitor().send("/set-up", Map.of("code", "x")).status()).isEqualTo(404);
    WrittenSecret printedBefore =
        invitations.code(invitations.make(Role.OPERATOR, Optional.empty()));
    assertThat(invitations.find(printedBefore))
        .as("a code on the terminal ends with the first account")
        .isEmpty();
  }

  @Test
  void what_was_begun_signed_out_never_touches_the_account_of_whoever_signs_in_meanwhile() {
    Account mina = world.clinician("Mina Haddad");
    Visitor visitor = visitor();
    visitor
        .send(
            "/begin/password",
            Map.of("name", "Ada", "login", Visitor.freshLogin(), "password", PASSWORD))
        .follow();
    TotpSecret secret = TotpSecret.of(visitor.first("id=\"app-secret\"[^>]*>([^<]+)<"));
    Browser same = visitor.browser().with("berth", world.signedIn(mina, port).cookie("berth"));
    assertThat(
            same.post("/begin/authenticator", Map.of("code", Visitor.code(secret, 0)))
                .headers()
                .firstValue("Location"))
        .contains("/begin/password");
    assertThat(accounts.find(mina.id())).contains(mina);
  }

  @Test
  void a_form_without_its_token_is_refused() {
    for (String path :
        new String[] {
          "/begin/without-a-name",
          "/begin/password",
          "/begin/authenticator",
          "/begin/passkey",
          "/begin/passkey/question",
          "/set-up"
        }) {
      assertThat(new Browser(port).post(path, Map.of()).statusCode()).as(path).isEqualTo(403);
    }
  }
}
