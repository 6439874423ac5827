package org.evenkeel.server.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class AskingCoursesTest {
  private static final String HERE = "/oversight/courses";

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Months months;
  @Autowired Sharing sharing;
  @Autowired AskingCourses asking;

  private Account mina;
  private Account chen;
  private Browser ruths;

  @BeforeEach
  void chen_is_in_minas_care() {
    mina = world.clinician("Mina Haddad-Oduya");
    chen = world.person("Chen Wei-Lindgren");
    world.caresFor(mina, chen);
    sharing.set(Months.person(chen), EnumSet.allOf(DataKind.class));
    ruths = world.signedIn(world.with(Role.SUPERVISOR, "Ruth Adeyemi"), port);
  }

  @Test
  void a_course_that_asks_for_four_weeks_without_a_look_goes_to_the_supervisor_without_a_name() {
    months.answeredWeekly(chen, 15, 15, 15, 15, 15, 15, 15, 15, 15);
    asking.count();
    assertThat(ruths.get("/desk").body()).contains("courses of help keep asking for a look", HERE);
    assertThat(ruths.get(HERE).body())
        .contains(mina.id().toString(), "Mina Haddad-Oduya", "1 course keeps asking")
        .doesNotContain("Chen Wei-Lindgren", Months.person(chen).toString());
  }

  @Test
  void a_course_that_asks_for_less_is_the_clinicians_alone() {
    months.answeredWeekly(chen, 15, 15, 15, 15, 15, 15, 15);
    asking.count();
    assertThat(ruths.get(HERE).body()).doesNotContain(mina.id().toString());
  }

  @Test
  void a_course_that_once_did_not_ask_begins_anew() {
    months.answeredWeekly(chen, 15, 15, 15, 15, 15, 15, 9, 15, 15);
    asking.count();
    assertThat(ruths.get(HERE).body()).doesNotContain(mina.id().toString());
  }

  @Test
  void a_noted_look_gives_four_weeks_more() {
    months.answeredWeekly(chen, 15, 15, 15, 15, 15, 15, 15, 15, 15);
    Browser minas = world.signedIn(mina, port);
    String course = "/people/" + Months.person(chen) + "/course";
    minas.get(course);
    minas.post(
        course,
        Map.of(
            "id",
            java.util.UUID.randomUUID().toString(),
            "area",
            "ALLIANCE",
            "agreed",
            "Slower steps"));
    asking.count();
    assertThat(ruths.get(HERE).body()).doesNotContain(mina.id().toString());
  }

  @Test
  void what_was_talked_about_leaves_the_desk_until_one_course_more_asks() {
    months.answeredWeekly(chen, 15, 15, 15, 15, 15, 15, 15, 15, 15);
    asking.count();
    ruths.get(HERE);
    ruths.post(HERE + "/" + mina.id(), Map.of());
    assertThat(ruths.get(HERE).body()).contains("Talked about: ");
    asking.count();
    assertThat(waits()).isFalse();
    Account bilal = world.person("Bilal");
    world.caresFor(mina, bilal);
    months.answeredWeekly(bilal, 15, 15, 15, 15, 15, 15, 15, 15, 15);
    asking.count();
    assertThat(waits()).isTrue();
  }

  private boolean waits() {
    return asking.all().stream()
        .filter(one -> one.clinician().equals(mina.id()))
        .anyMatch(one -> one.lookedAt().isEmpty());
  }

  @Test
  void nobody_but_a_supervisor_sees_it() {
    Browser minas = world.signedIn(mina, port);
    minas.get("/desk");
    assertThat(minas.get(HERE).statusCode()).isEqualTo(403);
    assertThat(minas.post(HERE + "/" + mina.id(), Map.of()).statusCode()).isEqualTo(403);
  }
}
