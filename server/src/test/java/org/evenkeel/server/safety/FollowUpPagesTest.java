package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.safety.Shift.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A contact that was promised after a case stays on a desk until somebody was reached.
@SafetyHouse
class FollowUpPagesTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired HandClock clock;
  @Autowired Duty duty;
  @Autowired FollowUps followUps;

  Account mina;
  Account bilal;
  PersonId person;
  UUID promised;

  @BeforeEach
  void a_contact_is_promised_for_the_day_after_tomorrow() {
    duty.afresh();
    mina = duty.clinician("Mina Haddad", Part.DUTY, "08:00", "17:00");
    bilal = world.person("Bilal Karim");
    world.caresFor(mina, bilal);
    person = bilal.person().orElseThrow();
    promised = UUID.randomUUID();
    Instant at = clock.instant().plus(Duration.ofHours(48));
    followUps.book(
        new FollowUp(
            promised, person, Optional.empty(), at, Way.PHONE, mina.id(), Optional.empty()),
        mina.id(),
        clock.instant());
  }

  @Test
  void it_is_on_the_desk_a_day_before_and_not_sooner() {
    assertThat(desk().get("/desk").body()).contains("<h1>").doesNotContain(done());
    clock.pass(Duration.ofHours(25));
    assertThat(desk().get("/desk").body()).contains(done()).doesNotContain(">Late<");
  }

  @Test
  void late_it_stays_on_the_desk_and_on_the_supervisor_s() {
    clock.pass(Duration.ofHours(60));
    assertThat(desk().get("/desk").body()).contains(done(), ">Late<");
    Browser supervisor = world.signedIn(world.with(Role.SUPERVISOR, "Ruth Adeyemi"), port);
    assertThat(supervisor.get("/desk").body()).contains(done(), "Mina Haddad promised it.");
  }

  @Test
  void once_they_spoke_it_is_gone() {
    clock.pass(Duration.ofHours(48));
    Browser desk = desk();
    desk.get("/desk");
    assertThat(desk.post(done(), Map.of("reached", "true")).statusCode()).isEqualTo(303);
    assertThat(followUps.of(person)).isEmpty();
  }

  @Test
  void without_an_answer_the_next_one_is_promised_for_tomorrow() {
    clock.pass(Duration.ofHours(48));
    Browser desk = desk();
    desk.get("/desk");
    desk.post(done(), Map.of("reached", "false"));
    assertThat(followUps.of(person))
        .extracting(FollowUp::at)
        .containsExactly(clock.instant().plus(Duration.ofDays(1)));
    desk.post(done(), Map.of("reached", "false"));
    assertThat(followUps.of(person)).hasSize(1);
  }

  @Test
  void somebody_else_s_promise_is_not_there() {
    Browser other = world.signedIn(world.clinician("Dr Chen"), port);
    other.get("/desk");
    assertThat(other.post(done(), Map.of("reached", "true")).statusCode()).isEqualTo(404);
    assertThat(followUps.of(person)).hasSize(1);
  }

  /// Signed in anew: a session of two days ago has ended by itself.
  private Browser desk() {
    return world.signedIn(mina, port);
  }

  private String done() {
    return "/cases/follow-ups/" + promised + "/done";
  }
}
