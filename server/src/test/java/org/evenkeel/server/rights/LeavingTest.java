package org.evenkeel.server.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.CheckInId;
import org.evenkeel.server.checkin.RecordingACheckIn;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.vault.Keyring;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.evenkeel.server.vault.VaultException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class LeavingTest {
  @Autowired SmallWorld world;
  @Autowired RecordingACheckIn recording;
  @Autowired Accounts accounts;
  @Autowired Erasing erasing;
  @Autowired Leavings leavings;
  @Autowired PersonRows rows;
  @Autowired Keyring keyring;
  @Autowired Vault vault;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Account ada;
  private PersonId person;
  private Browser browser;

  @BeforeEach
  void ada_is_signed_in_and_said_something() {
    ada = world.person("Ada Leaving");
    person = ada.person().orElseThrow();
    world.caresFor(world.clinician("Mina"), ada);
    browser = world.signedIn(ada, port);
    said();
  }

  @Test
  void somebody_who_asked_has_seven_days_to_change_their_mind() {
    browser.get("/mine/leaving");
    String receipt = asked("later");
    assertThat(browser.get(receipt).body()).contains("Until then you can change your mind");
    assertThat(browser.get("/mine").body()).contains("You asked us to erase everything");
    browser.post("/mine/staying", Map.of());
    assertThat(browser.get("/mine?said=staying").body()).contains("All is as it was");
    erasing.erase(Instant.now().plus(MinePages.PAUSE).plusSeconds(60));
    assertThat(held("check_in")).isEqualTo(1);
    assertThat(browser.get(receipt).statusCode()).isEqualTo(404);
  }

  @Test
  void after_seven_days_it_is_done_and_the_receipt_says_so() {
    browser.get("/mine/leaving");
    String receipt = asked("later");
    erasing.erase(Instant.now().plus(Duration.ofDays(6)));
    assertThat(held("check_in")).isEqualTo(1);
    erasing.erase(Instant.now().plus(MinePages.PAUSE).plusSeconds(60));
    assertThatNothingIsLeft();
    assertThat(new Browser(port).get(receipt).body())
        .contains("Everything about you is erased")
        .doesNotContain("Ada");
  }

  @Test
  void who_cannot_wait_does_not_have_to() {
    byte[] sealed =
        database
            .sql("select words from check_in where person_id = ?")
            .param(person.value())
            .query(byte[].class)
            .single();
    UUID row =
        database
            .sql("select id from check_in where person_id = ?")
            .param(person.value())
            .query(UUID.class)
            .single();
    browser.get("/mine/leaving");
    String receipt = asked("now");
    assertThatNothingIsLeft();
    assertThat(browser.get("/today").statusCode()).isEqualTo(303);
    assertThat(browser.get(receipt).body()).contains("Everything about you is erased");
    assertThatThrownBy(() -> vault.open(person, new Place("check_in", "words", row), sealed))
        .isInstanceOf(VaultException.class);
  }

  @Test
  void nothing_is_asked_without_a_choice_and_a_tick() {
    browser.get("/mine/leaving");
    HttpResponse<String> answer = browser.post("/mine/leaving", Map.of("when", "now"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Tick the box");
    assertThat(leavings.of(person)).isEmpty();
  }

  @Test
  void a_phone_left_lying_about_neither_erases_nor_copies() {
    database
        .sql("update session set proved_at = now() - interval '1 day' where account_id = ?")
        .param(ada.id().value())
        .update();
    assertThat(browser.get("/mine/leaving").body()).contains("/account/proof");
    browser.post("/mine/leaving", Map.of("when", "now", "understood", "true"));
    assertThat(browser.post("/mine/copy", Map.of()).headers().firstValue("Location"))
        .contains("/account/proof");
    assertThat(held("check_in")).isEqualTo(1);
  }

  @Test
  void a_copy_is_a_file_that_no_cache_keeps_and_leaves_a_line() {
    browser.get("/mine");
    HttpResponse<String> copy = browser.post("/mine/copy", Map.of());
    assertThat(copy.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(copy.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(held -> assertThat(held).contains("no-store"));
    assertThat(browser.get("/who-looked").body()).contains("took a copy of everything");
  }

  @Test
  void while_somebody_answers_a_call_for_help_erasing_waits_but_not_for_ever() {
    openCase();
    browser.get("/mine/leaving");
    String receipt = asked("now");
    assertThat(browser.get(receipt).body()).contains("We keep your request");
    assertThat(browser.get("/mine/leaving").body()).contains("answering you right now");
    erasing.erase(Instant.now().plus(Duration.ofDays(29)));
    assertThat(held("check_in")).isEqualTo(1);
    erasing.erase(Instant.now().plus(Duration.ofDays(31)));
    assertThatNothingIsLeft();
  }

  @Test
  void a_row_written_while_somebody_was_erased_is_swept_away() {
    leavings.ask(person, ada.id(), Instant.now(), Instant.now(), UUID.randomUUID());
    erasing.erase(leavings.of(person).orElseThrow(), Instant.now());
    database
        .sql(
            "insert into observation values (?, 'mood', now(), now(), ?, 3, 1, 5, 'HIGHER', 'CHECK_INS', 'UTC', 'TOLD', 'check-in', ?)")
        .params(person.value(), UUID.randomUUID(), UUID.randomUUID())
        .update();
    erasing.sweep(Instant.now());
    assertThat(held("observation")).isZero();
  }

  @Test
  void what_was_written_without_a_name_goes_48_hours_after_its_last_use() {
    PersonId nameless = PersonId.random();
    Account account =
        new Account(
            AccountId.random(),
            Optional.of(nameless),
            "Quiet Heron",
            Set.of(Role.PERSON),
            Optional.empty(),
            ZoneId.of("UTC"),
            true);
    accounts.keep(account);
    world.signedIn(account, port);
    used(account, Duration.ofHours(47));
    erasing.eraseNameless(Instant.now());
    assertThat(accounts.find(account.id())).isPresent();
    used(account, Duration.ofHours(49));
    erasing.eraseNameless(Instant.now());
    assertThat(accounts.find(account.id())).isEmpty();
    assertThat(accounts.find(ada.id())).isPresent();
  }

  private void used(Account account, Duration ago) {
    Timestamp then = Timestamp.from(Instant.now().minus(ago));
    database
        .sql("update account set created_at = ? where id = ?")
        .params(then, account.id().value())
        .update();
    database
        .sql("update session set seen_at = ? where account_id = ?")
        .params(then, account.id().value())
        .update();
  }

  private String asked(String when) {
    HttpResponse<String> answer =
        browser.post("/mine/leaving", Map.of("when", when, "understood", "true"));
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private void assertThatNothingIsLeft() {
    rows.tablesWith("person_id").forEach(table -> assertThat(held(table)).as(table).isZero());
    assertThat(accounts.find(ada.id())).isEmpty();
    assertThat(keyring.isErased(person)).isTrue();
  }

  private long held(String table) {
    return database
        .sql("select count(*) from \"" + table + "\" where person_id = ?")
        .param(person.value())
        .query(Long.class)
        .single();
  }

  private void openCase() {
    database
        .sql(
            "insert into crisis_case (person_id, id, tier, rule, opened_at, run, run_at) values (?, ?, 'LOW', 'test', now(), 1, now())")
        .params(person.value(), UUID.randomUUID())
        .update();
  }

  private void said() {
    recording.record(
        person,
        new CheckIn(
            new CheckInId(UUID.randomUUID()),
            Instant.now(),
            ZoneId.of("Europe/London"),
            ZoneKnown.TOLD,
            Optional.of(3),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("a walk by the sea")));
  }
}
