package org.evenkeel.server.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class EmergencyPagesTest {
  private static final String REASON = "Found unwell in the street, the ambulance asks.";

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired JdbcClient database;
  @Autowired Emergencies emergencies;

  private Account ada;
  private Account bea;
  private PersonId person;
  private Browser beas;

  @BeforeEach
  void bea_does_not_care_for_ada() {
    ada = world.person("Ada " + UUID.randomUUID());
    person = ada.person().orElseThrow();
    bea = world.clinician("Bea Lindqvist");
    beas = world.signedIn(bea, port);
    beas.get("/people/emergency");
  }

  private HttpResponse<String> opens(String name, String why, String words) {
    return beas.post("/people/emergency", Map.of("name", name, "why", why, "words", words));
  }

  private int record() {
    return beas.get("/people/" + person).statusCode();
  }

  private UUID id() {
    return emergencies.about(person).getFirst().id();
  }

  private void anHourPasses() {
    database
        .sql("update care_relationship set until = now() - interval '1 second' where person_id = ?")
        .param(person.value())
        .update();
  }

  @Test
  void the_record_opens_with_a_reason_and_closes_by_itself() {
    assertThat(record()).isEqualTo(403);
    assertThat(opens(ada.name(), "MEDICAL", REASON).statusCode()).isEqualTo(303);
    assertThat(record()).isEqualTo(200);
    Opened opened = emergencies.about(person).getFirst();
    assertThat(Duration.between(opened.at(), opened.until())).isEqualTo(Duration.ofHours(1));
    anHourPasses();
    assertThat(record()).isEqualTo(403);
    assertThat(beas.get("/people").body()).doesNotContain(ada.name());
  }

  @Test
  void the_person_is_told_who_why_and_until_when_on_the_home_page_until_they_have_read_it() {
    opens(ada.name(), "LIFE", REASON);
    record();
    Browser adas = world.signedIn(ada, port);
    assertThat(adas.get("/today").body()).contains("Your record was opened in an emergency");
    assertThat(adas.get("/who-looked/emergencies").body())
        .contains("Bea Lindqvist opened your record", REASON, "not looked at it yet");
    assertThat(adas.get("/today").body()).doesNotContain("opened in an emergency");
    assertThat(adas.get("/who-looked").body())
        .contains("Bea Lindqvist opened your record in an emergency", "In an emergency.");
  }

  @Test
  void a_supervisor_takes_a_second_look_and_what_was_wrong_closes_at_once() {
    opens(ada.name(), "COVER", REASON);
    Browser sols = world.signedIn(world.with(Role.SUPERVISOR, "Sol Vega"), port);
    assertThat(sols.get("/people/emergency").body()).contains(ada.name(), REASON);
    assertThat(look(sols, "WRONG")).isEqualTo(303);
    assertThat(record()).isEqualTo(403);
    assertThat(look(sols, "RIGHT")).isEqualTo(403);
    assertThat(world.signedIn(ada, port).get("/who-looked/emergencies").body())
        .contains("should not have been opened");
  }

  private int look(Browser browser, String verdict) {
    return browser
        .post("/people/emergency/" + id() + "/look", Map.of("verdict", verdict))
        .statusCode();
  }

  @Test
  void nobody_looks_at_their_own_opening_and_no_colleague_without_the_role() {
    Account sol = world.with(Role.SUPERVISOR, "Sol Vega");
    Browser sols = world.signedIn(sol, port);
    sols.get("/people/emergency");
    sols.post("/people/emergency", Map.of("name", ada.name(), "why", "LIFE", "words", REASON));
    assertThat(emergencies.waiting(sol.id())).extracting(Opened::person).doesNotContain(person);
    assertThat(look(sols, "RIGHT")).isEqualTo(403);
    assertThat(look(beas, "RIGHT")).isEqualTo(403);
    assertThat(emergencies.about(person).getFirst().verdict()).isEmpty();
  }

  @Test
  void the_desk_of_a_supervisor_asks_for_the_second_look_and_nobody_elses_does() {
    opens(ada.name(), "LIFE", REASON);
    String asked = "You are asked for a second look";
    Browser sols = world.signedIn(world.with(Role.SUPERVISOR, "Sol Ferrer"), port);
    assertThat(sols.get("/desk").body()).contains(asked, "opened in an emergency");
    assertThat(beas.get("/desk").body()).doesNotContain(asked);
  }

  @Test
  void whoever_is_done_closes_it() {
    opens(ada.name(), "LIFE", REASON);
    assertThat(beas.get("/people/emergency").body()).contains("Open to you now");
    beas.post("/people/emergency/" + id() + "/done", Map.of());
    assertThat(record()).isEqualTo(403);
  }

  @Test
  void without_a_reason_nothing_opens_and_nothing_typed_is_lost() {
    HttpResponse<String> answer = opens(ada.name(), "", "too short");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(ada.name(), "too short", "Choose what kind");
    assertThat(record()).isEqualTo(403);
  }

  @Test
  void part_of_a_name_finds_nobody_and_many_tries_have_to_wait() {
    assertThat(opens(ada.name().substring(0, 20), "LIFE", REASON).body())
        .contains("exactly this name");
    for (int guess = 0; guess < 12; guess++) {
      opens("Ada " + guess, "LIFE", REASON);
    }
    assertThat(opens(ada.name(), "LIFE", REASON).body()).contains("many tries");
    assertThat(record()).isEqualTo(403);
  }

  @Test
  void the_database_opens_for_no_longer_than_an_hour() {
    Instant now = Instant.now();
    Opened twoHours =
        new Opened(
            UUID.randomUUID(),
            person,
            bea.id(),
            Why.LIFE,
            REASON,
            now,
            now.plus(Duration.ofHours(2)),
            Optional.empty());
    assertThatThrownBy(() -> emergencies.add(twoHours)).hasStackTraceContaining("check");
  }
}
