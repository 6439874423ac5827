package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.safety.Shift.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SafetyHouse
class CasePagesTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired HandClock clock;
  @Autowired Duty duty;
  @Autowired OpeningACase opening;
  @Autowired Cases cases;
  @Autowired SafetyPlans plans;
  @Autowired FollowUps followUps;
  @Autowired Ladder ladder;
  @Autowired AuditLog audit;
  @Autowired Pager pager;
  @Autowired org.springframework.jdbc.core.simple.JdbcClient database;

  Account mina;
  Account bea;
  Account ruth;
  PersonId bilal;
  CaseId id;
  Browser desk;

  @BeforeEach
  void a_case_is_open() {
    duty.afresh();
    mina = duty.clinician("Mina Haddad", Part.DUTY, "08:00", "17:00");
    bea = duty.clinician("Bea Novak", Part.SECOND, "08:00", "17:00");
    ruth = duty.clinician("Ruth Adeyemi", Part.SUPERVISOR, "08:00", "17:00");
    bilal = world.person("Bilal Karim").person().orElseThrow();
    plans.keepNumber(bilal, "07700 900723", clock.instant());
    plans.keep(bilal, PlanPart.ALONE, "Cold water. The long playlist.", clock.instant());
    plans.keep(
        bilal,
        new Contact(UUID.randomUUID(), PlanPart.PEOPLE, "Omar", "07700 900112", "", true),
        clock.instant());
    id =
        opening
            .because(
                bilal, new Reason.SafetyItem(UUID.randomUUID(), "phq-9", 9, 1), clock.instant())
            .orElseThrow();
    desk = world.signedIn(mina, port);
  }

  @Test
  void whoever_is_paged_reads_why_in_the_instrument_s_own_words() {
    assertThat(text(desk.get(address())))
        .contains(
            "Bilal Karim",
            "Answered “Several days” to question 9 of the PHQ-9",
            "Needs you now",
            "60 minutes left");
  }

  @Test
  void plan_and_number_open_with_taking_the_case_and_the_person_sees_it() {
    assertThat(text(desk.get(address())))
        .doesNotContain("07700 900723")
        .doesNotContain("Cold water");
    desk.post(address() + "/taking", Map.of());
    assertThat(desk.get(address()).body())
        .contains("tel:07700900723", "Cold water. The long playlist.", "Omar");
    assertThat(audit.about(bilal, 10))
        .extracting(AuditLine::deed)
        .contains("opened-case", "took-case");
  }

  @Test
  void opening_the_page_is_a_receipt() {
    desk.get(address());
    assertThat(pager.about(id)).allMatch(page -> page.openedAt().isPresent());
    assertThat(pager.waitingFor(mina.id())).isEmpty();
  }

  @Test
  void whom_it_does_not_concern_is_not_told_that_it_exists() {
    Browser chen = world.signedIn(world.clinician("Dr Chen"), port);
    assertThat(chen.get(address()).statusCode()).isEqualTo(404);
    chen.get("/people");
    assertThat(chen.post(address() + "/taking", Map.of()).statusCode()).isEqualTo(404);
    assertThat(cases.find(id).orElseThrow().waits()).isTrue();
  }

  @Test
  void a_person_in_care_cannot_open_a_case() {
    assertThat(world.signedIn(world.person("Ada"), port).get(address()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_second_one_to_take_it_reads_who_has_it() {
    desk.get(address());
    desk.post(address() + "/taking", Map.of());
    Browser supervisor = world.signedIn(ruth, port);
    supervisor.get(address());
    supervisor.post(address() + "/taking", Map.of());
    assertThat(text(supervisor.get(address()))).contains("Mina Haddad took it at 09:29.");
  }

  @Test
  void a_contact_needs_a_way_and_whether_it_reached_them_and_keeps_what_was_typed() {
    taken();
    var answer =
        desk.post(address() + "/contact", Map.of("way", "PHONE", "contact-words", "Rang twice."));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer)).contains("Say whether you reached them.", "Rang twice.");
    desk.post(
        address() + "/contact",
        Map.of("way", "PHONE", "reached", "yes", "contact-words", "He is with Omar."));
    assertThat(cases.find(id).orElseThrow().reachedAt()).isPresent();
    assertThat(text(desk.get(address()))).contains("Mina Haddad was in touch.", "He is with Omar.");
  }

  @Test
  void a_call_without_answer_shows_when_to_try_again() {
    taken();
    desk.post(address() + "/contact", Map.of("way", "PHONE", "reached", "no"));
    assertThat(text(desk.get(address()))).contains("09:44 Try again");
  }

  @Test
  void it_does_not_close_without_an_outcome_a_word_and_a_next_contact() {
    taken();
    var answer = desk.post(address() + "/closing", Map.of("next-day", "", "next-time", ""));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer))
        .contains(
            "5 things to put right",
            "Pick how it ended.",
            "Write a sentence or two.",
            "between 24 and 72 hours from now");
  }

  @Test
  void it_does_not_close_as_safe_when_nobody_was_in_touch() {
    taken();
    assertThat(text(desk.post(address() + "/closing", closing(48))))
        .contains("Nobody has recorded a contact with the person.");
    assertThat(cases.find(id).orElseThrow().open()).isTrue();
  }

  @Test
  void it_closes_with_a_contact_that_the_person_sees() {
    taken();
    desk.post(address() + "/contact", Map.of("way", "PHONE", "reached", "yes"));
    assertThat(text(desk.post(address() + "/closing", closing(80))))
        .contains("between 24 and 72 hours from now");
    assertThat(desk.post(address() + "/closing", closing(48)).statusCode()).isEqualTo(303);
    assertThat(cases.find(id).orElseThrow().open()).isFalse();
    assertThat(followUps.of(bilal)).hasSize(1);
  }

  @Test
  void it_does_not_close_without_two_marks_of_who_it_is_about() {
    taken();
    desk.post(address() + "/contact", Map.of("way", "PHONE", "reached", "yes"));
    Map<String, String> somebodyElse = new HashMap<>(closing(48));
    somebodyElse.put("initials", "OK");
    var answer = desk.post(address() + "/closing", somebodyElse);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer))
        .contains("These are not the first letters of the name above.", "Agreed a plan.");
    Map<String, String> namesake = new HashMap<>(closing(48));
    namesake.put("sign", world.person("Bilal Karim").person().orElseThrow().sign());
    if (!namesake.get("sign").equals(bilal.sign())) {
      assertThat(text(desk.post(address() + "/closing", namesake)))
          .contains("These are not the digits beside the name above.");
    }
    assertThat(cases.find(id).orElseThrow().open()).isTrue();
    assertThat(text(desk.get(address()))).contains("Goes with the name: " + bilal.sign());
    assertThat(desk.post(address() + "/closing", closing(48)).statusCode()).isEqualTo(303);
  }

  @Test
  void it_is_neither_closed_nor_lowered_nor_handed_over_on_a_page_that_knows_less_than_the_house() {
    taken();
    desk.post(address() + "/contact", Map.of("way", "PHONE", "reached", "yes"));
    String seen = seen();
    opening.because(bilal, new Reason.NotSafe(UUID.randomUUID()), clock.instant());
    Map<String, String> closing = new HashMap<>(closing(48));
    closing.put("seen", seen);
    var late = desk.post(address() + "/closing", closing);
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(text(late))
        .contains("Something changed in the meantime.", closing.get("closing-words"));
    desk.post(address() + "/lowering", Map.of("tier", "LOW", "ground", "We spoke.", "seen", seen));
    desk.post(address() + "/hand-over", Map.of("to", bea.id().toString(), "seen", seen));
    assertThat(cases.find(id).orElseThrow().open()).isTrue();
    assertThat(cases.events(cases.find(id).orElseThrow()))
        .extracting(CaseEvent::deed)
        .doesNotContain(CaseEvent.Deed.LOWERING_ASKED, CaseEvent.Deed.HANDED_OVER);
  }

  private String seen() {
    var mark =
        java.util.regex.Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"")
            .matcher(desk.get(address()).body());
    assertThat(mark.find()).isTrue();
    return mark.group(1);
  }

  @Test
  void one_asks_for_a_lower_tier_and_another_one_agrees() {
    taken();
    assertThat(
            desk.post(address() + "/lowering", Map.of("tier", "LOW", "ground", " ")).statusCode())
        .isEqualTo(422);
    desk.post(address() + "/lowering", Map.of("tier", "LOW", "ground", "We spoke for an hour."));
    assertThat(text(desk.post(address() + "/lowering/answer", Map.of("agreed", "true"))))
        .contains("Another person has to");
    Browser supervisor = world.signedIn(ruth, port);
    supervisor.get(address());
    supervisor.post(address() + "/lowering/answer", Map.of("agreed", "true"));
    assertThat(cases.find(id).orElseThrow().tier()).isEqualTo(Tier.LOW);
  }

  @Test
  void handing_over_pages_the_colleague() {
    taken();
    assertThat(desk.post(address() + "/hand-over", Map.of()).statusCode()).isEqualTo(422);
    desk.post(address() + "/hand-over", Map.of("to", bea.id().toString()));
    assertThat(cases.find(id).orElseThrow().owner()).contains(bea.id());
    assertThat(text(world.signedIn(bea, port).get(address())))
        .contains("Bea Novak is on duty. Not taken yet.");
  }

  @Test
  void a_case_is_not_handed_to_somebody_who_does_not_treat() {
    taken();
    Account jonas = world.with(Role.COORDINATOR, "Jonas Berg");
    assertThat(
            desk.post(address() + "/hand-over", Map.of("to", jonas.id().toString())).statusCode())
        .isEqualTo(422);
    assertThat(cases.find(id).orElseThrow().owner()).contains(mina.id());
  }

  @Test
  void a_missed_clock_is_reviewed_by_a_supervisor_with_a_word() {
    taken();
    clock.pass(Duration.ofMinutes(61));
    ladder.deadline(new Alarm(id, 1, 0), clock.instant());
    assertThat(text(desk.get(address())))
        .contains("The clock ran out", "Somebody else looks at this with you.");
    assertThat(desk.post(address() + "/review", Map.of("review-words", "Mine.")).statusCode())
        .isEqualTo(422);
    assertThat(cases.find(id).orElseThrow().needsReview()).isTrue();
    Browser supervisor = world.signedIn(ruth, port);
    supervisor.get(address());
    assertThat(supervisor.post(address() + "/review", Map.of("review-words", "")).statusCode())
        .isEqualTo(422);
    supervisor.post(address() + "/review", Map.of("review-words", "Two cases at once."));
    assertThat(cases.find(id).orElseThrow().needsReview()).isFalse();
  }

  @Test
  void calling_the_outside_service_needs_a_ground() {
    taken();
    assertThat(desk.post(address() + "/outside", Map.of("outside-words", "")).statusCode())
        .isEqualTo(422);
    desk.post(
        address() + "/outside",
        Map.of("outside-words", "No answer, and he had said that he has a plan."));
    assertThat(text(desk.get(address()))).contains("Mina Haddad called the outside service.");
  }

  @Test
  void nobody_s_words_stand_in_the_database_in_the_clear() {
    taken();
    desk.post(
        address() + "/contact",
        Map.of("way", "PHONE", "reached", "yes", "contact-words", "canary-4711"));
    assertThat(
            database
                .sql(
                    "select count(*) from crisis_event where position(convert_to('canary', 'UTF8') in sealed) > 0 or what like '%canary%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  private void taken() {
    desk.get(address());
    desk.post(address() + "/taking", Map.of());
    desk.get(address());
  }

  private Map<String, String> closing(int hours) {
    LocalDateTime next = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusHours(hours);
    return new HashMap<>(
        Map.of(
            "initials",
            "b. k.",
            "sign",
            bilal.sign(),
            "outcome",
            "SAFE_WITH_PLAN",
            "closing-words",
            "Agreed a plan.",
            "next-day",
            next.toLocalDate().toString(),
            "next-time",
            next.toLocalTime().toString(),
            "next-way",
            "PHONE"));
  }

  private String address() {
    return "/cases/" + id;
  }

  private static String text(HttpResponse<String> answer) {
    return answer.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }
}
