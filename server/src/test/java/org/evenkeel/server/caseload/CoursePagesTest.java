package org.evenkeel.server.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class CoursePagesTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Months months;
  @Autowired Sharing sharing;

  private Account mina;
  private Browser minas;
  private Account chen;
  private String course;

  @BeforeEach
  void chen_is_in_minas_care() {
    mina = world.clinician("Mina Haddad");
    minas = world.signedIn(mina, port);
    chen = inCare("Chen Wei");
    course = "/people/" + Months.person(chen) + "/course";
  }

  private Account inCare(String name) {
    Account person = world.person(name);
    world.caresFor(mina, person);
    sharing.set(Months.person(person), EnumSet.allOf(DataKind.class));
    return person;
  }

  private String form(String path) {
    Matcher found =
        Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(minas.get(path).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void a_course_that_asks_for_a_look_says_why_and_what_to_look_at() {
    months.answeredWeekly(chen, 15, 15, 15, 15, 15, 15);
    assertThat(minas.get(course).body())
        .contains("little change twice in a row", "How you work together", "No band yet")
        .contains("never end, lower or refuse help");
    assertThat(minas.get("/people/" + Months.person(chen)).body()).contains(course);
  }

  @Test
  void what_was_agreed_is_kept_once_and_takes_the_course_off_my_desk() {
    months.answeredWeekly(chen, 15, 15, 15, 15, 15, 15);
    assertThat(minas.get("/desk").body()).contains("Chen Wei");
    Map<String, String> look =
        Map.of("id", form(course), "area", "ALLIANCE", "agreed", "Slower steps, look in two weeks");
    assertThat(minas.post(course, look).statusCode()).isEqualTo(303);
    minas.post(course, look);
    assertThat(minas.get(course).body()).containsOnlyOnce("Slower steps, look in two weeks");
    assertThat(minas.get("/desk").body()).contains("Nobody needs you right now.");
  }

  @Test
  void a_look_without_areas_or_words_is_not_kept_and_what_was_typed_stays() {
    var answer = minas.post(course, Map.of("id", form(course), "area", "LIFE", "agreed", " "));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).containsPattern("value=\"LIFE\" checked").contains("Please write");
  }

  @Test
  void without_shared_questionnaires_there_is_no_course_to_look_at() {
    sharing.set(Months.person(chen), Set.of(DataKind.INSIGHTS));
    assertThat(minas.get(course).statusCode()).isEqualTo(403);
    assertThat(world.signedIn(world.clinician("Bea"), port).get(course).statusCode())
        .isEqualTo(403);
  }

  @Test
  void beyond_the_chosen_number_alerts_wait_in_sight_and_a_worsening_never_waits() {
    for (String name : new String[] {"Ada", "Bilal", "Grace"}) {
      months.noticed(inCare(name), "mood", 2);
    }
    months.answeredWeekly(chen, 9, 15);
    minas.get("/desk/alerts");
    minas.post("/desk/alerts", Map.of("number", "1", "per", "DAY"));
    String desk = minas.get("/desk").body();
    int later = desk.indexOf("2 more wait beyond the number you chose");
    assertThat(later).isPositive();
    assertThat(desk.indexOf("Chen Wei")).isLessThan(later);
    assertThat(desk.indexOf("Ada")).isLessThan(later);
    assertThat(desk.indexOf("Bilal")).isGreaterThan(later);
    assertThat(desk.indexOf("Grace")).isGreaterThan(later);
    minas.get("/desk/alerts");
    minas.post("/desk/alerts", Map.of("number", "", "per", "DAY"));
    assertThat(minas.get("/desk").body()).doesNotContain("beyond the number you chose");
  }

  @Test
  void a_call_for_help_never_counts() {
    minas.get("/desk/alerts");
    minas.post("/desk/alerts", Map.of("number", "1", "per", "WEEK"));
    months.answeredPhq9(chen, 0, 12, 1);
    months.noticed(inCare("Ada"), "mood", 2);
    assertThat(minas.get("/desk").body())
        .contains("One person needs you now.", "Ada")
        .doesNotContain("beyond the number you chose");
  }

  @Test
  void a_number_out_of_range_is_refused_in_a_sentence() {
    minas.get("/desk/alerts");
    var answer = minas.post("/desk/alerts", Map.of("number", "0", "per", "DAY"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("whole number from 1 to 50", "value=\"0\"");
  }

  @Test
  void it_reads_in_arabic_and_spanish() {
    assertThat(minas.get(course, "ar").body()).contains("نظرة إلى المسار");
    assertThat(minas.get("/desk/alerts", "es").body()).contains("Cuántos avisos van primero");
  }
}
