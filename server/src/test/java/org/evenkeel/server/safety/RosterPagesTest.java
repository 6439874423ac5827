package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.evenkeel.server.Browser;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SafetyHouse
class RosterPagesTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Roster roster;
  @Autowired HandClock clock;
  @Autowired Duty duty;

  Account mina;
  Browser coordinator;

  @BeforeEach
  void an_empty_roster() {
    duty.afresh();
    mina = world.clinician("Mina Haddad");
    coordinator = world.signedIn(world.with(Role.COORDINATOR, "Jonas Berg"), port);
    coordinator.get("/roster");
  }

  @Test
  void an_empty_roster_says_what_that_means() {
    assertThat(text(coordinator.get("/roster")))
        .contains("Nobody is on the roster", "the clinic has not been told");
  }

  @Test
  void a_coordinator_puts_somebody_on_duty() {
    assertThat(monday("09:00", "17:00").statusCode()).isEqualTo(303);
    assertThat(roster.covers(clock.instant())).isTrue();
    assertThat(text(coordinator.get("/roster")))
        .contains(
            "Mina Haddad 09:00–17:00 Duty",
            "Mina Haddad Duty, until 17:00",
            "Monday 23 November at 17:00 to Monday 30 November");
  }

  @Test
  void a_shift_without_a_time_is_asked_for_again_and_what_was_typed_is_kept() {
    var answer = monday("", "17:00");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer)).contains("Write a time such as 09:00.");
    assertThat(answer.body()).contains("value=\"17:00\"", "value=\"MONDAY\" checked");
  }

  @Test
  void a_shift_is_taken_off() {
    monday("09:00", "17:00");
    coordinator.post("/roster/shifts/" + roster.shifts().getFirst().id() + "/end", Map.of());
    assertThat(roster.shifts()).isEmpty();
  }

  @Test
  void a_closed_day_has_no_duty_until_it_is_opened_again() {
    monday("09:00", "17:00");
    coordinator.post("/roster/closed-days", Map.of("closed", "2026-11-23"));
    assertThat(roster.covers(clock.instant())).isFalse();
    coordinator.post("/roster/closed-days/2026-11-23/opening", Map.of());
    assertThat(roster.covers(clock.instant())).isTrue();
  }

  @Test
  void a_clinician_reads_the_roster_and_does_not_change_it() {
    Browser clinician = world.signedIn(mina, port);
    assertThat(text(clinician.get("/roster")))
        .contains("Every week")
        .doesNotContain("Put somebody on the roster");
    assertThat(
            clinician
                .post(
                    "/roster/shifts",
                    Map.of(
                        "clinician",
                        mina.id().toString(),
                        "day",
                        "MONDAY",
                        "from",
                        "09:00",
                        "until",
                        "17:00"))
                .statusCode())
        .isEqualTo(403);
    assertThat(roster.shifts()).isEmpty();
  }

  @Test
  void a_person_in_care_does_not_see_the_roster() {
    assertThat(world.signedIn(world.person("Ada"), port).get("/roster").statusCode())
        .isEqualTo(403);
  }

  @Test
  void asking_without_a_roster_is_signed_and_taken_back() {
    coordinator.post("/roster/waiver", Map.of("signed", "true"));
    assertThat(roster.waivedSince()).contains(clock.instant());
    coordinator.get("/roster");
    coordinator.post("/roster/waiver", Map.of("signed", "false"));
    assertThat(roster.waivedSince()).isEmpty();
  }

  @Test
  void without_a_roster_or_a_signature_nothing_asks_about_safety() {
    Browser ada = world.signedIn(world.person("Ada Okafor"), port);
    roster.endWaiver(clock.instant());
    assertThat(ada.get("/questionnaires").body())
        .doesNotContain("/questionnaires/phq-9")
        .contains("/questionnaires/gad-7");
    assertThat(ada.get("/questionnaires/phq-9").statusCode()).isEqualTo(404);
    assertThat(
            ada.post(
                    "/questionnaires",
                    Map.of(
                        "id", java.util.UUID.randomUUID().toString(),
                        "instrument", "phq-9",
                        "language", "en"))
                .statusCode())
        .isEqualTo(404);
    monday("09:00", "17:00");
    assertThat(ada.get("/questionnaires/phq-9").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> monday(String from, String until) {
    return coordinator.post(
        "/roster/shifts",
        Map.of(
            "clinician",
            mina.id().toString(),
            "part",
            "DUTY",
            "day",
            "MONDAY",
            "from",
            from,
            "until",
            until));
  }

  private static String text(HttpResponse<String> answer) {
    return answer.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }
}
