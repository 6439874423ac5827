package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.evenkeel.server.Browser;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SafetyHouse
class LinesPagesTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired HandClock clock;
  @Autowired Duty duty;
  @Autowired Helplines helplines;
  @Autowired JdbcClient database;

  Browser operator;

  @BeforeEach
  void nothing_is_checked() {
    duty.afresh();
    database.sql("delete from helpline_check").update();
    helplines.refresh();
    operator = world.signedIn(world.with(Role.OPERATOR, "Olu Adams"), port);
    operator.get("/administration/lines");
  }

  @Test
  void a_number_that_answered_is_shown_as_checked_to_everybody() {
    for (Helpline line : helplines.of("NZ")) {
      operator.post("/administration/lines/" + line.id() + "/check", Map.of());
    }
    assertThat(new Browser(port).get("/help?country=NZ").body())
        .contains("New Zealand. Checked on 23 November 2026.");
    assertThat(operator.get("/administration/lines").body())
        .contains("Checked on 23 November 2026 by Olu Adams");
  }

  @Test
  void half_a_year_later_the_page_says_that_it_is_a_while_ago_and_a_year_later_the_line_is_gone() {
    helplines
        .of("GB")
        .forEach(line -> operator.post("/administration/lines/" + line.id() + "/check", Map.of()));
    clock.pass(Duration.ofDays(181));
    assertThat(new Browser(port).get("/help").body()).contains("That is a while ago.", "85258");
    clock.pass(Duration.ofDays(185));
    assertThat(new Browser(port).get("/help").body())
        .doesNotContain("85258")
        .contains("tel:999", "tel:116123");
  }

  @Test
  void only_an_operator_marks_a_number_as_checked() {
    Browser mina = world.signedIn(world.clinician("Mina"), port);
    mina.get("/people");
    assertThat(mina.post("/administration/lines/gb-nhs/check", Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_line_that_there_is_not_is_not_there() {
    assertThat(operator.post("/administration/lines/xx-nothing/check", Map.of()).statusCode())
        .isEqualTo(404);
  }
}
