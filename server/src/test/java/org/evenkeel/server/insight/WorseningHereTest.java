package org.evenkeel.server.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.evenkeel.fairness.Share;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.RestingRecords;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class WorseningHereTest {
  private static final Signal PHQ9 =
      new Signal("phq-9", 0, 27, Signal.Better.LOWER, DataKind.QUESTIONNAIRES);

  @Autowired SmallWorld world;
  @Autowired Record record;
  @Autowired RestingRecords resting;
  @Autowired WorseningHere worsening;
  @Autowired JdbcClient database;

  private PersonId scored(int... totals) {
    PersonId person = world.person("Chen").person().orElseThrow();
    for (int i = 0; i < totals.length; i++) {
      Instant at = Instant.now().minus(Duration.ofDays(200 - 14L * i));
      record.keep(
          person,
          List.of(
              new Observation(
                  UUID.randomUUID(),
                  PHQ9,
                  totals[i],
                  at,
                  ZoneId.of("UTC"),
                  ZoneKnown.TOLD,
                  new Source("test", person.value()))));
    }
    return person;
  }

  private Share counted() {
    worsening.count();
    return database
        .sql("select holds_for, everyone from site_share where name = 'worsened-in-90-days'")
        .query((row, number) -> new Share(row.getLong(1), row.getLong(2)))
        .single();
  }

  @Test
  void who_got_reliably_worse_within_ninety_days_is_counted_and_whoever_rests_is_not() {
    Share before = counted();
    scored(10, 16);
    scored(10, 15);
    scored(10);
    scored(10, 9, 9, 9, 9, 9, 9, 20);
    resting.begin(scored(10, 20), Instant.now());
    Share after = counted();
    assertThat(after.of() - before.of()).as("six points are reliable, five are not").isOne();
    assertThat(after.all() - before.all()).as("one score is no course").isEqualTo(3);
  }
}
