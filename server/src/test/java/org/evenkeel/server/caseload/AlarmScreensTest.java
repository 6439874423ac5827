package org.evenkeel.server.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every screen that shows an alarm says how often such an alarm is right at this house's own base
/// rate. 20 of 100 people here got worse: .683·.2 / (.683·.2 + .263·.8) = .394.
@HouseTest
class AlarmScreensTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Months months;
  @Autowired Sharing sharing;
  @Autowired Record record;
  @Autowired JdbcClient database;

  private Browser adas;
  private Browser minas;
  private String people;

  @BeforeEach
  void ada_has_a_note_and_a_course_that_asks() {
    counted("worsened-in-90-days", 20, 100);
    counted("asking-courses-ended-poorly", 12, 40);
    Account ada = world.person("Ada");
    Account mina = world.clinician("Mina Haddad");
    world.caresFor(mina, ada);
    sharing.set(Months.person(ada), EnumSet.allOf(DataKind.class));
    record.keepQuietly(Months.person(ada), List.of(lowMood()));
    months.noticed(ada, "mood", 1);
    months.answeredWeekly(ada, 15, 15, 15, 15, 15, 15);
    adas = world.signedIn(ada, port);
    minas = world.signedIn(mina, port);
    people = "/people/" + Months.person(ada);
  }

  private static Observation lowMood() {
    return new Observation(
        UUID.randomUUID(),
        Signal.MOOD,
        2,
        Months.noon(1),
        Months.LONDON,
        ZoneKnown.TOLD,
        new Source("test", UUID.randomUUID()));
  }

  private void counted(String name, int holdsFor, int everyone) {
    database
        .sql(
            """
            insert into site_share (name, holds_for, everyone, figured_at) values (:name, :holds, :all, now())
            on conflict (name) do update set holds_for = excluded.holds_for, everyone = excluded.everyone
            """)
        .param("name", name)
        .param("holds", holdsFor)
        .param("all", everyone)
        .update();
  }

  @AfterEach
  void nothing_was_counted() {
    database.sql("delete from site_share").update();
  }

  @Test
  void a_person_reads_it_beside_every_note() {
    for (String screen : List.of("/today", "/story", "/story/looking-back")) {
      assertThat(adas.get(screen).body()).as(screen).containsPattern("[Aa]bout 39 of 100");
    }
  }

  @Test
  void a_clinician_reads_it_beside_every_alert() {
    for (String screen :
        List.of(
            "/desk", "/desk/alerts", people, people + "/looking-back", "/models/early-warning")) {
      assertThat(minas.get(screen).body()).as(screen).containsPattern("39 (of 100|%|%)");
    }
  }

  @Test
  void and_beside_every_course_that_asks_for_a_look() {
    for (String screen : List.of("/desk", "/desk/alerts", people + "/course")) {
      assertThat(minas.get(screen).body())
          .as(screen)
          .contains("30 of 100 ended poorly", "12 of 40");
    }
  }
}
