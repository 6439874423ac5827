package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.appointment.Appointments;
import org.evenkeel.server.safety.CaseId;
import org.evenkeel.server.safety.Cases;
import org.evenkeel.server.safety.CrisisCase;
import org.evenkeel.server.safety.OpeningACase;
import org.evenkeel.server.safety.Reason;
import org.evenkeel.server.safety.Roster;
import org.evenkeel.server.safety.Shift;
import org.evenkeel.server.safety.TakingACase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class EndingWorkTest {
  private static final Instant FAR = Instant.parse("2076-01-01T00:00:00Z");

  @Autowired SmallWorld world;
  @Autowired CareRelationships relationships;
  @Autowired Accounts accounts;
  @Autowired Passwords passwords;
  @Autowired PasswordHashes hashes;
  @Autowired SigningIn signingIn;
  @Autowired Invitations invitations;
  @Autowired OpeningACase opening;
  @Autowired TakingACase taking;
  @Autowired Cases cases;
  @Autowired Roster roster;
  @Autowired Appointments appointments;
  @LocalServerPort int port;

  private Account ada;
  private Account mina;
  private Account bea;
  private Account oona;
  private Browser minas;
  private Browser oonas;

  @BeforeEach
  void mina_cares_for_ada_and_bea_could() {
    ada = world.person("Ada Quist");
    mina = world.clinician("Mina Haddad");
    bea = world.clinician("Bea Lindqvist");
    oona = world.with(Role.OPERATOR, "Oona Reyes");
    world.caresFor(mina, ada);
    minas = world.signedIn(mina, port);
    oonas = world.signedIn(oona, port);
    oonas.get(address(mina));
  }

  private PersonId person() {
    return ada.person().orElseThrow();
  }

  private static String address(Account account) {
    return "/administration/people/staff/" + account.id();
  }

  private int ends(Account next) {
    return oonas
        .post(address(mina) + "/end", Map.of("successor", next.id().toString()))
        .statusCode();
  }

  private CaseId danger() {
    return opening
        .because(person(), new Reason.NotSafe(UUID.randomUUID()), Instant.now())
        .orElseThrow();
  }

  @Test
  void the_open_session_of_a_leaver_opens_nothing_at_the_very_next_request() {
    assertThat(minas.get("/people/" + person()).statusCode()).isEqualTo(200);
    assertThat(ends(bea)).isEqualTo(303);
    for (String page : List.of("/desk", "/desk/open", "/people/" + person())) {
      assertThat(minas.get(page).headers().firstValue("Location")).as(page).contains("/sign-in");
    }
    assertThat(oonas.get(address(mina)).body()).contains("They do not work here any more");
  }

  @Test
  void no_way_in_opens_for_a_leaver_and_the_answer_is_that_to_a_stranger() {
    String name = "mina-" + UUID.randomUUID();
    passwords.keep(mina.id(), new LoginName(name), hashes.hash("four words of a song"));
    assertThat(signingIn.withPassword(name, "four words of a song", "192.0.2.1"))
        .isEqualTo(new SigningIn.Answer.Half(mina.id()));
    ends(bea);
    assertThat(signingIn.withPassword(name, "four words of a song", "192.0.2.1"))
        .isEqualTo(new SigningIn.Answer.NotKnown());
    assertThat(world.signedIn(mina, port).get("/desk").statusCode()).isEqualTo(303);
  }

  @Test
  void the_people_of_a_leaver_are_in_the_care_of_whoever_takes_over_and_can_read_it() {
    ends(bea);
    assertThat(relationships.cliniciansOf(person())).containsExactly(bea.id());
    assertThat(world.signedIn(ada, port).get("/who-looked").body())
        .contains("Oona Reyes changed who cares for you");
  }

  @Test
  void an_open_case_in_the_hands_of_a_leaver_is_the_successors_and_climbs_until_they_have_it() {
    CaseId id = danger();
    taking.take(id, mina, Instant.now());
    ends(bea);
    CrisisCase handed = cases.find(id).orElseThrow();
    assertThat(handed.ownedBy(bea.id())).isTrue();
    assertThat(handed.taken()).isEmpty();
    assertThat(cases.ladder(handed)).anyMatch(step -> step.done().isEmpty());
    assertThat(world.signedIn(bea, port).get("/desk").body()).contains("Ada Quist");
  }

  @Test
  void shifts_end_and_invitations_they_sent_let_nobody_in() {
    Shift shift =
        new Shift(
            UUID.randomUUID(),
            mina.id(),
            Shift.Part.SECOND,
            DayOfWeek.SUNDAY,
            LocalTime.of(3, 0),
            LocalTime.of(4, 0),
            ZoneOffset.UTC);
    roster.add(shift, Instant.now());
    UUID sent = invitations.make(Role.CLINICIAN, Optional.of(mina.id())).id();
    ends(bea);
    assertThat(oonas.get("/administration/people/invitations/" + sent).statusCode()).isEqualTo(404);
    assertThat(
            roster.now().on(Instant.parse("2076-01-05T03:30:00Z"), Shift.Part.SECOND).stream()
                .map(span -> span.shift().clinician()))
        .doesNotContain(mina.id());
  }

  @Test
  void an_appointment_to_come_is_with_the_successor_at_the_same_hour() {
    String page = "/people/" + person() + "/appointments";
    minas.get(page + "/new");
    Map<String, String> form = new HashMap<>();
    form.put("id", UUID.randomUUID().toString());
    form.put("date", "2075-11-27");
    form.put("time", "10:00");
    form.put("minutes", "30");
    form.put("way", "PHONE");
    form.put("note", "");
    minas.post(page, form);
    assertThat(appointments.of(mina.id(), Instant.now(), FAR)).hasSize(1);
    ends(bea);
    assertThat(appointments.of(mina.id(), Instant.now(), FAR)).isEmpty();
    assertThat(appointments.of(bea.id(), Instant.now(), FAR)).hasSize(1);
  }

  @Test
  void somebody_has_to_take_over_where_somebody_can() {
    for (Account no : List.of(ada, mina, oona)) {
      assertThat(ends(no)).isEqualTo(422);
    }
    assertThat(minas.get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void a_leaver_is_nobody_to_choose_and_can_be_taken_back() {
    ends(bea);
    assertThat(accounts.with(Role.CLINICIAN)).extracting(Account::id).doesNotContain(mina.id());
    oonas.post(address(mina) + "/back", Map.of());
    assertThat(accounts.with(Role.CLINICIAN)).extracting(Account::id).contains(mina.id());
    assertThat(world.signedIn(mina, port).get("/desk").statusCode()).isEqualTo(200);
    assertThat(relationships.peopleOf(mina.id())).isEmpty();
  }

  @Test
  void signed_out_everywhere_they_can_come_in_again() {
    oonas.post(address(mina) + "/sign-out", Map.of());
    assertThat(minas.get("/desk").statusCode()).isEqualTo(303);
    assertThat(world.signedIn(mina, port).get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_does_it_to_themselves_to_a_person_in_care_or_without_being_an_operator() {
    oonas.get(address(oona));
    assertThat(
            oonas
                .post(address(oona) + "/end", Map.of("successor", bea.id().toString()))
                .statusCode())
        .isEqualTo(404);
    assertThat(oonas.get(address(ada)).statusCode()).isEqualTo(404);
    Browser beas = world.signedIn(bea, port);
    beas.get("/desk");
    assertThat(beas.post(address(mina) + "/end", Map.of()).statusCode()).isEqualTo(403);
    assertThat(minas.get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void of_a_thousand_open_sessions_not_one_opens_anything_a_second_after_the_work_ended() {
    List<Browser> open = Stream.generate(() -> world.signedIn(mina, port)).limit(1_000).toList();
    assertThat(open.getFirst().get("/desk/open").statusCode()).isEqualTo(200);
    ends(bea);
    Instant ended = Instant.now();
    assertThat(open.getLast().get("/people/" + person()).statusCode()).isEqualTo(303);
    assertThat(Duration.between(ended, Instant.now())).isLessThan(Duration.ofSeconds(1));
    assertThat(open)
        .allSatisfy(one -> assertThat(one.get("/desk/open").statusCode()).isEqualTo(303));
  }
}
