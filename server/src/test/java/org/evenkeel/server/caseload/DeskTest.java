package org.evenkeel.server.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.Browser;
import org.evenkeel.server.CountedQueries;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.conversation.Conversations;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.safety.Roster;
import org.evenkeel.server.safety.Shift;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class DeskTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Months months;
  @Autowired Sharing sharing;
  @Autowired AuditLog audit;
  @Autowired CareAccesses accesses;
  @Autowired CareRelationships relationships;
  @Autowired Conversations conversations;
  @Autowired Roster roster;
  @Autowired JdbcClient database;
  @Autowired LayingOutADesk layingOut;

  private Account mina;
  private Browser minas;

  @BeforeEach
  void mina_is_at_work() {
    mina = world.clinician("Mina Haddad");
    minas = world.signedIn(mina, port);
  }

  private Account inCare(String name) {
    return inCare(name, EnumSet.allOf(DataKind.class));
  }

  private Account inCare(String name, Set<DataKind> shared) {
    Account person = world.person(name);
    world.caresFor(mina, person);
    sharing.set(Months.person(person), shared);
    return person;
  }

  private void wrote(Account person, String words, Duration ago) {
    conversations.write(
        accesses.own(world.principal(person)),
        person,
        UUID.randomUUID(),
        words,
        Instant.now().minus(ago));
  }

  private String desk() {
    return minas.get("/desk").body();
  }

  @Test
  void with_nothing_to_do_the_desk_says_so() {
    inCare("Ada Okafor");
    assertThat(desk()).contains("Nobody needs you right now.").contains("Your desk is clear");
  }

  @Test
  void a_page_of_duty_counts_as_shown_with_the_desk_and_not_with_its_version() {
    UUID page = UUID.randomUUID();
    database
        .sql(
            """
            insert into duty_page (id, person_id, case_id, run, rung, account_id, why, sent_at)
            values (:id, :person, gen_random_uuid(), 0, 0, :mina, 'RUNG', now())
            """)
        .param("id", page)
        .param("person", Months.person(inCare("Ada Okafor")).value())
        .param("mina", mina.id().value())
        .update();
    minas.get("/desk/version");
    assertThat(shown(page)).isFalse();
    desk();
    assertThat(shown(page)).isTrue();
  }

  private boolean shown(UUID page) {
    return database
        .sql("select shown_at is not null from duty_page where id = :id")
        .param("id", page)
        .query(Boolean.class)
        .single();
  }

  @Test
  void before_anybody_is_in_care_the_desk_says_so() {
    assertThat(desk()).contains("Nobody is in your care yet");
  }

  @Test
  void the_most_urgent_stand_first_each_with_the_reason() {
    Account chen = inCare("Chen Wei");
    months.answeredWeekly(chen, 15, 15, 15, 15, 15, 15);
    Account ada = inCare("Ada Okafor");
    months.noticed(ada, "mood", 2);
    Account bilal = inCare("Bilal Karim");
    months.answeredWeekly(bilal, 9, 15);
    wrote(inCare("Imani Bello"), "Will the interpreter be there?", Duration.ofHours(3));
    String desk = desk();
    assertThat(desk)
        .contains("Nobody needs you this minute.")
        .contains("3 people today, and one reply.")
        .contains("went from 9 to 15 in 7 days. That is more than the error of the scale.")
        .contains("Mood lower than usual since")
        .contains("About 8 of 100 unchanged people")
        .contains("was 15 at first and is 15 after 5 weeks: little change twice in a row.");
    assertThat(List.of("Bilal Karim", "Ada Okafor", "Chen Wei", "Imani Bello"))
        .isSortedAccordingTo(java.util.Comparator.comparing(desk::indexOf));
  }

  @Test
  void an_open_case_stands_before_everything_else_with_a_way_to_take_it() {
    Account chen = inCare("Chen Wei");
    months.answeredWeekly(chen, 9, 15);
    Account bilal = inCare("Bilal Karim");
    months.answeredPhq9(bilal, 0, 12, 1);
    String desk = desk();
    assertThat(desk)
        .contains("One person needs you now.")
        .containsPattern("/cases/[0-9a-f-]+/taking");
    assertThat(desk.indexOf("Bilal Karim")).isLessThan(desk.indexOf("Chen Wei"));
    assertThat(minas.get("/people/" + Months.person(bilal)).body())
        .contains("There is an open case.")
        .containsPattern("href=\"/cases/[0-9a-f-]+\"");
  }

  @Test
  void what_was_written_is_not_on_the_desk() {
    wrote(inCare("Imani Bello"), "heliotrope", Duration.ofHours(3));
    assertThat(desk()).contains("One message").doesNotContain("heliotrope");
  }

  @Test
  void a_message_read_is_off_the_desk() {
    Account imani = inCare("Imani Bello");
    wrote(imani, "Hello", Duration.ofHours(3));
    minas.get("/people/" + Months.person(imani) + "/messages");
    assertThat(desk()).doesNotContain("One message");
  }

  @Test
  void what_a_person_keeps_to_themself_puts_nothing_on_the_desk() {
    Account ada = inCare("Ada Okafor", Set.of());
    months.noticed(ada, "mood", 2);
    months.answeredWeekly(ada, 9, 15);
    assertThat(desk()).contains("Nobody needs you right now.").doesNotContain("Mood");
  }

  @Test
  void an_insight_about_days_long_ago_is_on_the_record_and_not_on_the_desk() {
    months.noticed(inCare("Ada Okafor"), "mood", 40);
    assertThat(desk()).contains("Nobody needs you right now.");
  }

  @Test
  void what_was_looked_at_is_off_my_desk_and_stays_on_beas() {
    Account ada = inCare("Ada Okafor");
    Account bea = world.clinician("Bea Novak");
    world.caresFor(bea, ada);
    months.noticed(ada, "mood", 2);
    String record = minas.get("/people/" + Months.person(ada)).body();
    String item = List.of(record.split("name=\"item\" value=\"")).get(1).replaceAll("(?s)\".*", "");
    minas.post("/people/" + Months.person(ada) + "/looked-at", Map.of("item", item));
    assertThat(desk()).contains("Nobody needs you right now.");
    assertThat(world.signedIn(bea, port).get("/desk").body()).contains("Ada Okafor");
  }

  @Test
  void alerts_called_not_right_count_against_the_limit() {
    for (String name : List.of("Ada", "Bilal", "Chen")) {
      Account person = inCare(name);
      months.noticed(person, "mood", 2);
      if (!name.equals("Chen")) {
        months.says(person, "NO");
      }
    }
    assertThat(desk())
        .contains("2 of at most 5 needless alerts")
        .contains("3 alerts in the last 7 days; 2 were called not right.");
  }

  @Test
  void todays_appointments_stand_beside_it() {
    Account pavel = inCare("Pavel Novak");
    database
        .sql(
            """
            insert into appointment (person_id, id, account_id, starts_at, ends_at, way, booked_at)
            values (:person, :id, :me, :noon, :end, 'PHONE', :noon)
            """)
        .param("person", Months.person(pavel).value())
        .param("id", UUID.randomUUID())
        .param("me", mina.id().value())
        .param("noon", Timestamp.from(Months.noon(0)))
        .param("end", Timestamp.from(Months.noon(0).plus(Duration.ofMinutes(30))))
        .update();
    assertThat(desk()).contains("Pavel Novak").contains("12:30").contains("By phone");
    relationships.end(mina.id(), Months.person(pavel));
    assertThat(desk()).doesNotContain("Pavel Novak");
  }

  @Test
  void who_is_here_comes_from_the_roster() {
    Shift allDay =
        new Shift(
            UUID.randomUUID(),
            mina.id(),
            Shift.Part.DUTY,
            Months.today().getDayOfWeek(),
            LocalTime.MIDNIGHT,
            LocalTime.MIDNIGHT,
            Months.LONDON);
    roster.add(allDay, Instant.now());
    try {
      assertThat(desk()).contains("<strong>You</strong>").contains("Duty, until 00:00");
    } finally {
      database.sql("delete from roster_shift where id = :id").param("id", allDay.id()).update();
    }
  }

  @Test
  void when_the_relationship_ends_everything_about_them_is_gone_at_once() {
    Account ada = inCare("Ada Okafor");
    months.noticed(ada, "mood", 2);
    wrote(ada, "Hello", Duration.ofHours(3));
    assertThat(desk()).contains("Ada Okafor");
    relationships.end(mina.id(), Months.person(ada));
    assertThat(desk()).doesNotContain("Ada Okafor");
  }

  @Test
  void a_desk_leaves_no_line_for_every_name_on_it() {
    Account ada = inCare("Ada Okafor");
    months.noticed(ada, "mood", 2);
    desk();
    assertThat(audit.about(Months.person(ada), 5)).isEmpty();
  }

  @Test
  void the_version_changes_with_the_desk_and_not_without() {
    Account ada = inCare("Ada Okafor");
    String before = content();
    assertThat(content()).isEqualTo(before);
    wrote(ada, "Hello", Duration.ZERO);
    assertThat(content()).isNotEqualTo(before);
  }

  private String content() {
    return minas.get("/desk/version").body().replaceAll("\\..*", "");
  }

  @Test
  void without_script_the_page_loads_itself_again() {
    assertThat(desk())
        .contains("<noscript><meta http-equiv=\"refresh\" content=\"60\"></noscript>");
  }

  @Test
  void a_person_in_care_has_no_desk() {
    Account ada = world.person("Ada");
    assertThat(world.signedIn(ada, port).get("/desk").statusCode()).isEqualTo(403);
    assertThat(world.signedIn(ada, port).get("/desk/version").statusCode()).isEqualTo(403);
  }

  @Test
  void each_language_has_its_page() {
    months.noticed(inCare("Ada Okafor"), "mood", 2);
    assertThat(minas.get("/desk", "es").body()).contains("Una persona hoy, y ninguna respuesta.");
    assertThat(minas.get("/desk", "ar").body()).contains("شخص واحد اليوم، ولا ردود.");
  }

  @Test
  void a_desk_of_twelve_asks_no_more_often_than_a_desk_of_two() {
    fill(2);
    int two = queries();
    fill(10);
    assertThat(desk()).contains("12 people today, and 12 replies.");
    assertThat(queries()).isEqualTo(two);
  }

  private void fill(int people) {
    for (int i = 0; i < people; i++) {
      Account person = inCare("Person " + UUID.randomUUID());
      months.checkedIn(person, 1, 3, "");
      months.answeredWeekly(person, 9, 15);
      months.noticed(person, "mood", 2);
      wrote(person, "Hello", Duration.ofHours(i));
    }
  }

  private int queries() {
    return CountedQueries.in(() -> layingOut.of(world.principal(mina), Instant.now()));
  }
}
