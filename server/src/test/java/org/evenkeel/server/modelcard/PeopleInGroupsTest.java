package org.evenkeel.server.modelcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.evenkeel.fairness.Grouping;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.modelcard.PeopleInGroups.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class PeopleInGroupsTest {
  @Autowired SmallWorld world;
  @Autowired PeopleInGroups groups;
  @Autowired JdbcClient database;

  private void scored(PersonId person, int value, String day) {
    database
        .sql(
            """
            insert into observation (person_id, signal, day, at, id, value, low, high, better, kind, zone, zone_known, source, source_row)
            values (:person, 'phq-9', cast(:day as date), cast(:day as timestamptz), :id, :value, 0, 27, 'LOWER',
              'QUESTIONNAIRES', 'UTC', 'TOLD', 'assessment', :row)
            """)
        .param("person", person.value())
        .param("day", day)
        .param("id", UUID.randomUUID())
        .param("value", value)
        .param("row", UUID.randomUUID())
        .update();
  }

  @Test
  void somebody_is_told_by_their_device_and_by_their_first_score_alone() {
    PersonId ada = world.person("Ada").person().orElseThrow();
    assertThat(groups.all().get(ada))
        .extracting(Who::device, Who::severity)
        .containsExactly("no-device", "no-score");
    scored(ada, 17, "2026-01-05");
    scored(ada, 4, "2026-03-05");
    database
        .sql(
            "insert into wearable_device (person_id, id, described, first_at) values (:person, 'w', '\\x00', now())")
        .param("person", ada.value())
        .update();
    assertThat(groups.all().get(ada))
        .extracting(Who::device, Who::severity)
        .containsExactly("device", "phq-15-19");
  }

  @ParameterizedTest
  @CsvSource({
    "9, phq-below-10",
    "10, phq-10-14",
    "14, phq-10-14",
    "15, phq-15-19",
    "19, phq-15-19",
    "20, phq-20-up"
  })
  void severity_is_cut_at_10_15_and_20(double score, String label) {
    assertThat(PeopleInGroups.severity(score, false)).isEqualTo(label);
  }

  @Test
  void how_much_somebody_had_groups_access_and_not_the_rules_that_look_at_it() {
    List<Who> people =
        List.of(
            new Who("en", "not-said", "not-said", "named", "device", "phq-10-14"),
            new Who("en", "not-said", "not-said", "named", "no-device", "phq-20-up"));
    assertThat(PeopleInGroups.groupings(people))
        .extracting(Grouping::name)
        .containsExactly("device");
    assertThat(PeopleInGroups.groupingsOfAccess(people))
        .extracting(Grouping::name)
        .containsExactly("device", "severity", "device × severity");
  }
}
