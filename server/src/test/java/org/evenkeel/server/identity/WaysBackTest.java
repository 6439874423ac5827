package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every way back into an account, with every set of channels lost or in somebody else's hands; and
/// what the owner is told of it, and can stop.
@HouseTest
class WaysBackTest {
  private static final String PASSWORD = "four grey geese went by";
  private static final String CHROME = "Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537";
  private static final String FIREFOX = "Mozilla/5.0 (Android 16) Firefox/140";
  private static final TotpSecret SECRET = TotpSecret.random();

  /// What somebody can have, or lose. A mailbox is among them: whoever has it has nothing.
  private enum Channel {
    MAILBOX,
    SIGN_IN_NAME,
    PASSWORD,
    APP,
    KEY,
    RECOVERY_CODE,
    USED_CODE
  }

  @Autowired SmallWorld world;
  @Autowired DemoIdentities identities;
  @Autowired RecoveryCodes recoveryCodes;
  @Autowired AnonymousKeys keys;
  @Autowired Passkeys passkeys;
  @Autowired Passwords passwords;
  @Autowired Accounts accounts;
  @Autowired DoorLines door;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @LocalServerPort int port;

  private final String login = Visitor.freshLogin();
  private final WrittenSecret key = WrittenSecret.random(WrittenSecret.KEY);
  private Account ada;
  private List<String> codes = List.of();
  private int used;

  @BeforeEach
  void ada_has_every_way_in() {
    ada = world.person("Ada Quist");
    identities.keep(ada, login, PASSWORD, SECRET.text());
    keys.keep(ada.id(), key);
    freshCodes();
    longAgo();
  }

  /// Ten of them, of which the last one was used.
  private void freshCodes() {
    recoveryCodes.make(ada.id());
    codes = recoveryCodes.shown(ada.id()).stream().map(WrittenSecret::grouped).toList();
    recoveryCodes.use(WrittenSecret.read(codes.getLast(), WrittenSecret.CODE).orElseThrow());
    used = -1;
  }

  /// As if all of it had been made a month ago.
  private void longAgo() {
    for (String table :
        new String[] {
          "password set changed_at = changed_at",
          "authenticator set since = since",
          "anonymous_key set since = since"
        }) {
      database
          .sql("update " + table + " - interval '30 days' where account_id = ?")
          .param(ada.id().value())
          .update();
    }
  }

  @Test
  void of_all_sets_of_channels_those_with_a_whole_way_in_open_the_door_and_no_others() {
    for (int bits = 0; bits < 1 << Channel.values().length; bits++) {
      Set<Channel> have = channels(bits);
      boolean whole =
          have.contains(Channel.KEY)
              || have.contains(Channel.RECOVERY_CODE)
              || have.containsAll(Set.of(Channel.SIGN_IN_NAME, Channel.PASSWORD, Channel.APP));
      assertThat(comesIn(have)).as(have.toString()).isEqualTo(whole);
    }
  }

  private static Set<Channel> channels(int bits) {
    return Arrays.stream(Channel.values())
        .filter(channel -> (bits >> channel.ordinal() & 1) == 1)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Tries every way over the pages with exactly these; what is not there is left empty, or is what
  /// somebody who reads the mail could put in.
  private boolean comesIn(Set<Channel> have) {
    String other = have.contains(Channel.MAILBOX) ? "ada.quist@example.org" : "";
    UnaryOperator<String> unlessLost = secret -> secret.isEmpty() ? other : secret;
    if (used == 7) {
      freshCodes();
    }
    String recovery =
        have.contains(Channel.RECOVERY_CODE)
            ? codes.get(++used)
            : have.contains(Channel.USED_CODE) ? codes.getLast() : "";
    Visitor visitor = visitor(CHROME);
    return visitor
            .send(
                "/sign-in/key",
                Map.of("key", unlessLost.apply(have.contains(Channel.KEY) ? key.grouped() : "")))
            .location()
            .equals("/today")
        || visitor
            .send("/sign-in/recovery", Map.of("code", unlessLost.apply(recovery)))
            .location()
            .equals("/account/recovered")
        || withPassword(have, unlessLost);
  }

  private boolean withPassword(Set<Channel> have, UnaryOperator<String> unlessLost) {
    database.sql("delete from attempts").update();
    database
        .sql("update authenticator set last_step = 0 where account_id = ?")
        .param(ada.id().value())
        .update();
    String name = have.contains(Channel.SIGN_IN_NAME) ? login : "";
    String password = have.contains(Channel.PASSWORD) ? PASSWORD : "";
    String code = have.contains(Channel.APP) ? Visitor.code(SECRET, 0) : "";
    return visitor(CHROME)
        .send(
            "/sign-in/password",
            Map.of("login", unlessLost.apply(name), "password", unlessLost.apply(password)))
        .follow()
        .send("/sign-in/code", Map.of("code", unlessLost.apply(code)))
        .location()
        .equals("/today");
  }

  @Test
  void each_part_alone_opens_nothing_over_the_pages() {
    assertThat(visitor(CHROME).send("/sign-in/password", Map.of("login", login)).status())
        .isEqualTo(422);
    Visitor half =
        visitor(CHROME)
            .send("/sign-in/password", Map.of("login", login, "password", PASSWORD))
            .follow();
    for (String path : new String[] {"/today", "/account", "/account/door", "/account/recovered"}) {
      assertThat(half.open(path).location()).as(path).isEqualTo("/sign-in");
    }
    assertThat(
            visitor(CHROME)
                .send("/sign-in/code", Map.of("code", Visitor.code(SECRET, 0)))
                .location())
        .isEqualTo("/sign-in");
    assertThat(visitor(CHROME).send("/sign-in/recovery", Map.of("code", codes.getLast())).status())
        .isEqualTo(422);
    assertThat(
            visitor(CHROME).send("/sign-in/recovery", Map.of("code", "ada@example.org")).status())
        .isEqualTo(422);
  }

  @Test
  void whatever_single_channel_is_lost_another_one_opens() {
    assertThat(byKey().location()).isEqualTo("/today");
    assertThat(byPassword(FIREFOX).location()).isEqualTo("/today");
    assertThat(byCode(CHROME, 0).location()).isEqualTo("/account/recovered");
  }

  @Test
  void no_place_of_the_house_takes_an_address_to_send_a_way_back_to() {
    assertThat(
            routes.getHandlerMethods().values().stream()
                .flatMap(method -> Arrays.stream(method.getMethodParameters()))
                .map(parameter -> {
                  parameter.initParameterNameDiscovery(
                      new org.springframework.core.DefaultParameterNameDiscoverer());
                  return String.valueOf(parameter.getParameterName()).toLowerCase();
                }))
        .noneMatch(name -> name.contains("mail") || name.contains("inbox"));
  }

  @Test
  void a_new_device_is_told_in_the_browser_there_was_and_not_in_the_new_one() {
    Visitor phone = byPassword(FIREFOX).follow();
    assertThat(phone.page()).doesNotContain("Something happened to your ways in");
    Visitor laptop = byKey().follow();
    assertThat(laptop.page()).doesNotContain("Something happened to your ways in");
    assertThat(phone.open("/today").page()).contains("Something happened to your ways in");
    assertThat(phone.open("/account/door").page())
        .contains("Somebody came in on a device that is new here", "Chrome, Windows");
    phone.send("/account/door/put-away", Map.of());
    assertThat(phone.open("/today").page()).doesNotContain("Something happened to your ways in");
  }

  @Test
  void a_device_that_was_there_before_is_not_told() {
    byPassword(FIREFOX).follow();
    Visitor again = byPassword(FIREFOX).follow();
    assertThat(again.open("/account/door").page()).contains("Nothing to tell.");
  }

  @Test
  void whoever_puts_it_away_elsewhere_does_not_put_it_away_for_the_owner() {
    Visitor owner = byPassword(FIREFOX).follow();
    byKey();
    Visitor stranger = byKey().follow();
    stranger.open("/account/door").send("/account/door/put-away", Map.of());
    assertThat(owner.open("/today").page()).contains("Something happened to your ways in");
  }

  @Test
  void it_is_told_only_behind_the_way_in_that_the_owner_named() {
    Visitor owner = byKey().follow();
    owner.open("/account/door").send("/account/door/place", Map.of("place", "KEY"));
    assertThat(owner.location()).isEqualTo("/account/door?note=place-kept");
    Visitor partner = byPassword(FIREFOX).follow();
    byCode(FIREFOX, 0);
    assertThat(partner.open("/today").page()).doesNotContain("Something happened");
    assertThat(partner.open("/account/door").page())
        .contains("Nothing to tell.")
        .doesNotContain("Where we tell you");
    partner.send("/account/door/place", Map.of("place", "EVERYWHERE"));
    assertThat(door.place(ada.id())).contains("KEY");
    assertThat(owner.open("/account/door").page())
        .contains("Somebody came in with a recovery code");
  }

  @Test
  void a_changed_password_is_told_when_the_owner_comes_in_next() {
    Visitor stranger = byPassword(CHROME).follow();
    stranger
        .open("/account/password")
        .send("/account/password", Map.of("current", PASSWORD, "password", "five grey geese flew"));
    assertThat(byKey(FIREFOX).follow().open("/account/door").page())
        .contains("The password was changed");
  }

  @Test
  void a_recovery_takes_nothing_away_for_three_days() {
    Visitor stranger = byCode(CHROME, 0).follow();
    assertThat(stranger.page()).contains("stay as they are until");
    String held = "/account?note=held";
    assertThat(stranger.open("/account/password").location()).isEqualTo(held);
    assertThat(stranger.open("/account/authenticator").location()).isEqualTo(held);
    assertThat(stranger.open("/begin/password").location()).isEqualTo(held);
    stranger.open("/account");
    for (String deed :
        new String[] {"/account/key/removal", "/account/recovery-codes", "/account/password"}) {
      assertThat(stranger.send(deed, Map.of("password", "five grey geese flew")).location())
          .as(deed)
          .isEqualTo(held);
    }
    assertThat(
            stranger
                .open("/mine/leaving")
                .send("/mine/leaving", Map.of("when", "now", "understood", "true"))
                .page())
        .contains("Not at once");
    assertThat(accounts.find(ada.id())).isPresent();
    assertThat(byPassword(FIREFOX).follow().open("/account/password").status()).isEqualTo(200);
    database
        .sql("update door_line set at = at - interval '73 hours' where account_id = ?")
        .param(ada.id().value())
        .update();
    assertThat(stranger.open("/account/password").status()).isEqualTo(200);
  }

  @Test
  void the_owner_stops_a_recovery_and_what_came_of_it() {
    Visitor stranger = byCode(CHROME, 0).follow();
    String passkey = addedPasskey();
    Visitor owner = byKey(FIREFOX).follow();
    String undoing =
        owner.open("/account/door").first("action=\"(/account/door/[0-9a-f-]{36}/undoing)\"");
    assertThat(owner.send(undoing, Map.of()).location()).isEqualTo("/account/door?note=turned-out");
    assertThat(stranger.open("/account").location()).isEqualTo("/sign-in");
    assertThat(passkeys.of(ada.id())).as(passkey).isEmpty();
    assertThat(recoveryCodes.left(ada.id())).isZero();
    assertThat(visitor(CHROME).send("/sign-in/recovery", Map.of("code", codes.get(1))).status())
        .isEqualTo(422);
    assertThat(passwords.nameOf(ada.id())).contains(login);
    assertThat(byPassword(FIREFOX).location()).isEqualTo("/today");
  }

  @Test
  void whoever_came_in_later_cannot_turn_out_the_owner() {
    Visitor owner = byPassword(FIREFOX).follow();
    Visitor stranger = byCode(CHROME, 0).follow();
    String line =
        database
            .sql("select id from door_line where account_id = ? and kind = 'NEW_DEVICE'")
            .param(ada.id().value())
            .query(UUID.class)
            .optional()
            .orElseGet(UUID::randomUUID)
            .toString();
    stranger.open("/account/door").send("/account/door/" + line + "/undoing", Map.of());
    assertThat(owner.open("/account").status()).isEqualTo(200);
    byKey(FIREFOX);
    Visitor bilal = new Visitor(world.signedIn(world.person("Bilal"), port));
    for (String one : lines()) {
      assertThat(
              bilal.open("/account").send("/account/door/" + one + "/undoing", Map.of()).status())
          .isEqualTo(404);
      stranger.open("/account/door").send("/account/door/" + one + "/undoing", Map.of());
    }
    assertThat(owner.open("/account").status()).isEqualTo(200);
  }

  private List<String> lines() {
    return database
        .sql("select id from door_line where account_id = ?")
        .param(ada.id().value())
        .query(UUID.class)
        .list()
        .stream()
        .map(UUID::toString)
        .toList();
  }

  /// A passkey, as the ceremony would have kept it.
  private String addedPasskey() {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into passkey (credential, id, account_id, label, public_key, signature_count, verified, transports,
              backup_eligible, backed_up, attestation_object, attestation_client, since, used_at)
            values (decode(md5(random()::text), 'hex'), :id, :account, 'a stranger''s', '', 0, true, '{}', false, false, '', '', clock_timestamp(), clock_timestamp())
            """)
        .param("id", id)
        .param("account", ada.id().value())
        .update();
    return id.toString();
  }

  private Visitor visitor(String browser) {
    return new Visitor(new Browser(port).saying("User-Agent", browser)).open("/sign-in");
  }

  private Visitor byKey() {
    return byKey(CHROME);
  }

  private Visitor byKey(String browser) {
    return visitor(browser).send("/sign-in/key", Map.of("key", key.grouped()));
  }

  private Visitor byCode(String browser, int number) {
    return visitor(browser)
        .open("/sign-in/recovery")
        .send("/sign-in/recovery", Map.of("code", codes.get(number)));
  }

  /// As if no code of the app had been used yet.
  private Visitor byPassword(String browser) {
    database
        .sql("update authenticator set last_step = 0 where account_id = ?")
        .param(ada.id().value())
        .update();
    return visitor(browser)
        .send("/sign-in/password", Map.of("login", login, "password", PASSWORD))
        .follow()
        .send("/sign-in/code", Map.of("code", Visitor.code(SECRET, 0)));
  }
}
