package org.evenkeel.server.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class RecordTest {
  private static final Pattern TAKING = Pattern.compile("action=\"(/cases/[^\"]+/taking)\"");

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Months months;
  @Autowired Sharing sharing;
  @Autowired AuditLog audit;
  @Autowired CareRelationships relationships;
  @Autowired Record record;

  private Account mina;
  private Account ada;
  private Browser minas;
  private String address;

  @BeforeEach
  void mina_cares_for_ada() {
    mina = world.clinician("Mina Haddad");
    ada = world.person("Ada Okafor");
    world.caresFor(mina, ada);
    shares(EnumSet.allOf(DataKind.class));
    minas = world.signedIn(mina, port);
    address = "/people/" + Months.person(ada);
  }

  private void shares(Set<DataKind> kinds) {
    sharing.set(Months.person(ada), kinds);
  }

  @Test
  void the_trend_says_what_the_change_amounts_to() {
    months.answeredWeekly(ada, 17, 16, 16, 14, 15, 12, 13, 10, 11);
    assertThat(minas.get(address).body())
        .contains("17 to 11 in 8 weeks.")
        .contains("That is a reliable change for the better (6 or more).")
        .contains("Up by 1 since")
        .contains("which is within the error of the scale.")
        .contains("11 or lower: reliable change")
        .contains("It is not a diagnosis and does not measure risk.");
  }

  @Test
  void a_change_within_error_is_called_that() {
    months.answeredWeekly(ada, 14, 12);
    assertThat(minas.get(address).body())
        .contains("14 to 12 in 7 days.")
        .contains("That is within the error of the scale");
  }

  @Test
  void item_9_is_a_mark_of_its_own() {
    months.answeredPhq9(ada, 7, 14, 2);
    months.answeredPhq9(ada, 0, 13, 0);
    assertThat(minas.get(address).body()).contains("item 9: 2").contains("Item 9 above 0");
  }

  @Test
  void a_second_questionnaire_has_its_own_trend() {
    months.answeredGad7(ada, 0, 2, 2, 2, 2, 1, 1, 1);
    assertThat(minas.get(address).body())
        .contains("GAD\u20117")
        .contains("11, moderate, on")
        .contains("One score is not a trend.")
        .doesNotContain("Item 9");
  }

  @Test
  void what_ada_keeps_to_herself_is_not_in_the_page() {
    months.answeredPhq9(ada, 0, 14, 2);
    months.checkedIn(ada, 1, 4, "heliotrope");
    months.noticed(ada, "mood", 2);
    shares(Set.of());
    assertThat(minas.get(address).body())
        .contains("Ada Okafor shares nothing with you now")
        .contains("Questionnaires: not shared")
        .contains("Own words: not shared")
        .doesNotContain("PHQ")
        .doesNotContain("<svg viewBox=\"0 0 350")
        .doesNotContain("Mood")
        .doesNotContain("On what this rests")
        .doesNotContain("heliotrope");
  }

  @Test
  void words_are_there_only_when_words_are_shared() {
    months.checkedIn(ada, 1, 4, "heliotrope");
    assertThat(minas.get(address).body()).contains("In their own words").contains("heliotrope");
    shares(EnumSet.complementOf(EnumSet.of(DataKind.WORDS)));
    assertThat(minas.get(address).body()).contains("Mood").doesNotContain("heliotrope");
  }

  @Test
  void days_are_shown_without_a_usual_when_insights_are_not_shared() {
    for (int day = 0; day < 40; day++) {
      months.checkedIn(ada, day, day < 8 ? 2 : 4, "");
    }
    assertThat(minas.get(address).body()).contains("Usual: ");
    shares(EnumSet.of(DataKind.CHECK_INS));
    assertThat(minas.get(address).body())
        .contains("Mood")
        .contains("What is noticed about these days is not shared with you.")
        .doesNotContain("Usual: ");
  }

  @Test
  void days_that_stand_out_are_named_with_the_stretch() {
    for (int day = 0; day < 60; day++) {
      months.checkedIn(ada, day, day < 12 ? 1 + day % 2 : 4 + day % 2, "");
    }
    assertThat(minas.get(address).body())
        .containsPattern("The last \\d+ days look different from what is usual for Ada Okafor")
        .contains("One stretch stood out")
        .contains("higher is better");
  }

  @Test
  void an_insight_shows_on_what_it_rests_and_what_it_does_not_say() {
    months.noticed(ada, "mood", 2);
    months.says(ada, "NO");
    assertThat(minas.get(address).body())
        .contains("Mood: lower from")
        .contains("Ada Okafor says: not right.")
        // 3.7 - 1.4 * 0.5, 3.7 - 1.1 * 0.5
        .contains("was 3.00; the limit was 3.15")
        .contains("Mean 3.70, standard deviation 0.50, from 28 days")
        .contains("About 8 of 100 people who did not change")
        .containsPattern("it would be about 22 of 100|95 % interval")
        .contains("It is not a diagnosis");
  }

  @Test
  void a_diary_shows_one_column_at_a_time_and_no_column_stands_in_an_address() {
    keep("restless", 2);
    keep("worry", 5);
    String body = minas.get(address).body();
    assertThat(body)
        .contains("Diary, 2 columns")
        .contains("restless of Ada Okafor")
        .doesNotContain("worry of Ada Okafor")
        .doesNotContainPattern("href=\"[^\"]*(restless|worry)");
    assertThat(minas.get(address + "?diary=1").body()).contains("worry of Ada Okafor");
    assertThat(minas.get(address + "?diary=99").body()).contains("restless of Ada Okafor");
  }

  private void keep(String column, double value) {
    Signal signal = new Signal("diary:" + column, 1, 7, Signal.Better.LOWER, DataKind.DIARY);
    record.keep(
        Months.person(ada),
        IntStream.range(0, 20)
            .mapToObj(day ->
                new Observation(
                    UUID.randomUUID(),
                    signal,
                    value,
                    LocalDate.of(2013, 1, 1).plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC),
                    ZoneOffset.UTC,
                    ZoneKnown.TOLD,
                    new Source("diary", UUID.randomUUID())))
            .toList());
  }

  @Test
  void a_diary_brought_in_from_long_ago_ends_with_its_last_day() {
    keep("restless", 2);
    assertThat(minas.get(address + "?weeks=four").body())
        .contains("24 December 2012 to 20 January 2013");
  }

  @Test
  void opening_the_record_leaves_a_line_with_the_kinds_that_ada_can_read() {
    minas.get(address);
    assertThat(audit.about(Months.person(ada), 5))
        .anySatisfy(line -> {
          assertThat(line.deed()).isEqualTo("opened-record");
          assertThat(line.by()).isEqualTo(mina.id());
          assertThat(line.what()).contains("QUESTIONNAIRES").contains("WORDS");
        });
  }

  @Test
  void whoever_has_the_open_case_in_hand_reads_questionnaires_that_are_not_shared() {
    months.answeredWeekly(ada, 17, 11);
    shares(Set.of());
    Browser adas = world.signedIn(ada, port);
    adas.get("/with-you");
    adas.post("/with-you/not-safe", Map.of("said", UUID.randomUUID().toString(), "then", "/today"));
    assertThat(minas.get(address).body()).doesNotContain("17 to 11");
    assertThat(kindsOfTheLastLook()).doesNotContain("QUESTIONNAIRES");
    Matcher taking = TAKING.matcher(minas.get("/desk").body());
    assertThat(taking.find()).isTrue();
    minas.post(taking.group(1), Map.of());
    assertThat(minas.get(address).body()).contains("17 to 11");
    assertThat(kindsOfTheLastLook()).contains("QUESTIONNAIRES", "SAFETY_PLAN", "CRISIS");
  }

  private String kindsOfTheLastLook() {
    return audit.about(Months.person(ada), 20).stream()
        .filter(line -> line.deed().equals("opened-record"))
        .findFirst()
        .orElseThrow()
        .what();
  }

  @Test
  void somebody_who_does_not_care_for_ada_is_refused_and_it_is_logged() {
    Account curious = world.clinician("Carl Curious");
    var answer = world.signedIn(curious, port).get(address);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("Ada");
    assertThat(audit.about(Months.person(ada), 5))
        .anyMatch(line -> line.deed().equals("refused-record") && line.by().equals(curious.id()));
  }

  @Test
  void when_the_relationship_ends_the_record_closes_at_the_next_request() {
    assertThat(minas.get(address).statusCode()).isEqualTo(200);
    relationships.end(mina.id(), Months.person(ada));
    assertThat(minas.get(address).statusCode()).isEqualTo(403);
    assertThat(minas.post(address + "/looked-at", Map.of("item", "x")).statusCode()).isEqualTo(403);
  }

  @Test
  void what_was_looked_at_leaves_the_desk_and_nothing_else_does() {
    months.noticed(ada, "mood", 2);
    String before = minas.get(address).body();
    assertThat(before).contains("One thing here is on your desk");
    String item = List.of(before.split("name=\"item\" value=\"")).get(1).replaceAll("(?s)\".*", "");
    months.noticed(ada, "sleep-hours", 1);
    assertThat(minas.post(address + "/looked-at", Map.of("item", item)).statusCode())
        .isEqualTo(303);
    assertThat(minas.get(address).body()).contains("One thing here is on your desk");
    assertThat(minas.get("/people?only=noticed").body()).contains("Ada Okafor");
  }

  @Test
  void ada_reads_in_words_what_mina_did() {
    minas.get(address);
    minas.post(address + "/looked-at", Map.of("item", "insight:x"));
    minas.get(address + "/appointments/new");
    assertThat(world.signedIn(ada, port).get("/who-looked").body())
        .contains("Mina Haddad opened your record")
        .contains("Mina Haddad looked at what had been noticed")
        .contains("Mina Haddad opened your appointments");
  }

  @Test
  void a_name_with_markup_in_it_is_shown_as_written() {
    Account trick = world.person("<script>alert(1)</script>");
    world.caresFor(mina, trick);
    assertThat(minas.get("/people/" + Months.person(trick)).body())
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
  }

  @Test
  void each_language_has_its_page() {
    months.answeredWeekly(ada, 17, 11);
    assertThat(minas.get(address, "es").body()).contains("Lo que Ada Okafor te deja ver");
    assertThat(minas.get(address, "ar").body()).contains("من 17 إلى 11 خلال 7 أيام.");
  }
}
