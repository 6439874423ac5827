package org.evenkeel.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ReportPagesTest {
  private static final Instant FIRST = Instant.parse("2026-09-01T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-01T09:00:00Z");

  @Autowired SmallWorld world;
  @Autowired Assessments assessments;
  @Autowired Sharing sharing;
  @Autowired AuditLog audit;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  Account ada;
  PersonId person;
  Account mina;
  Browser clinician;

  @BeforeEach
  void people() {
    ada = world.person("Ada Brandt");
    person = ada.person().orElseThrow();
    mina = world.clinician("Mina");
    world.caresFor(mina, ada);
    clinician = world.signedIn(mina, port);
  }

  private AssessmentId sat(String name, Instant at, int... codes) {
    Instrument instrument = Instruments.get(name);
    AssessmentId id = AssessmentId.random();
    assessments.begin(person, id, name, Locale.ENGLISH, at);
    for (int i = 0; i < codes.length; i++) {
      assessments.answer(person, id, instrument.item(i + 1).id(), codes[i], at);
    }
    assessments.complete(person, id, at);
    return id;
  }

  private String of(AssessmentId id) {
    return "/people/" + person + "/questionnaires/" + id + "/report";
  }

  @Test
  void a_person_reads_their_result_on_one_sheet() {
    sat("phq-9", FIRST, 2, 2, 2, 2, 2, 2, 2, 2, 0);
    AssessmentId id = sat("phq-9", LATER, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    String page = world.signedIn(ada, port).get("/questionnaires/" + id + "/report").body();
    assertThat(page)
        .contains("Ada Brandt", "9 of 27", "The range from 5 to 9 is called “mild”.")
        .contains("7 lower", "More than error alone would explain: better.")
        .contains("Little interest or pleasure in doing things", "Several days")
        .contains("You told us about hard thoughts", "<svg", "version 1")
        .doesNotContain("As a service counts");
  }

  @Test
  void a_clinician_reads_it_where_it_is_shared_and_leaves_a_line() {
    sharing.set(person, Set.of(DataKind.QUESTIONNAIRES));
    sat("phq-9", FIRST, 2, 2, 2, 2, 2, 2, 2, 2, 0);
    sat("gad-7", FIRST, 2, 2, 2, 2, 2, 2, 2);
    AssessmentId id = sat("phq-9", LATER, 0, 1, 0, 1, 0, 1, 0, 0, 0);
    sat("gad-7", LATER, 1, 0, 1, 0, 1, 0, 0);
    assertThat(clinician.get(of(id)).body())
        .contains("Ada Brandt", "3 of 27")
        .as("16 to 3 and 14 to 3: below 10 and 8, fell by 6 and 4 at least")
        .contains("nhs-talking-therapies 1, figures not yet checked")
        .contains("below both thresholds now, and reliably better");
    assertThat(audit.about(person, 5))
        .anySatisfy(line -> {
          assertThat(line.deed()).isEqualTo("opened-report");
          assertThat(line.by()).isEqualTo(mina.id());
        });
    assertThat(world.signedIn(ada, port).get("/who-looked").body())
        .contains("Mina opened a result of yours as a sheet");
    assertThat(clinician.get("/people/" + person).body()).contains(of(id));
    assertThat(
            database
                .sql("select counted_by from assessment where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single())
        .isEqualTo("nhs-talking-therapies 1");
  }

  @Test
  void the_pattern_of_the_pcl_5_is_for_clinicians_and_no_diagnosis() {
    sharing.set(person, Set.of(DataKind.QUESTIONNAIRES));
    AssessmentId id =
        sat("pcl-5", LATER, 2, 0, 0, 0, 0, 2, 0, 2, 2, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0);
    assertThat(clinician.get(of(id)).body())
        .contains("The answers fit the manual’s pattern", "A diagnosis takes an interview.");
    assertThat(world.signedIn(ada, port).get("/questionnaires/" + id + "/report").body())
        .doesNotContain("manual’s pattern");
  }

  @Test
  void what_is_not_shared_is_not_shown() {
    AssessmentId id = sat("phq-9", LATER, 1, 1, 1, 1, 1, 1, 1, 1, 0);
    assertThat(clinician.get(of(id)).statusCode()).isEqualTo(403);
    sharing.set(person, Set.of(DataKind.QUESTIONNAIRES));
    assertThat(clinician.get(of(id)).statusCode()).isEqualTo(200);
    assertThat(world.signedIn(world.clinician("Tom"), port).get(of(id)).statusCode())
        .isEqualTo(403);
    Browser bilal = world.signedIn(world.person("Bilal"), port);
    assertThat(bilal.get("/questionnaires/" + id + "/report").statusCode()).isEqualTo(404);
    assertThat(bilal.get(of(id)).statusCode()).isEqualTo(403);
  }
}
