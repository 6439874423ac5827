package org.evenkeel.server.trespass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.evenkeel.server.Browser;
import org.evenkeel.server.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

/// The questions that cost most: a clinician with far too many people, a person with ten years of
/// days. `-Dworst=10000` makes more people; what each took, and what others waited meanwhile, is
/// written to `target/worst.properties`.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestHouse.class, MassAssignmentTest.House.class})
class WorstQuestionsTest {
  private static final int PEOPLE = Integer.getInteger("worst", 1_000);
  private static final int DAYS = 3_650;
  private static final int ROUNDS = Integer.getInteger("worst.rounds", 2);
  private static final int OTHERS = 100 * ROUNDS;
  private static final long MOST_MILLIS = 5_000;

  @Autowired Environment settings;
  @LocalServerPort int port;

  private final UUID mina = UUID.randomUUID();
  private final UUID ada = UUID.randomUUID();
  private final UUID bilal = UUID.randomUUID();
  private final UUID adaInCare = UUID.randomUUID();
  private final Map<String, Double> slowest = new LinkedHashMap<>();
  private Keys keys;

  @BeforeEach
  void a_crowd_and_a_long_life() {
    keys = TrespassHouse.keys(settings);
    account(mina, null, "Worst Mina", "CLINICIAN");
    account(ada, adaInCare, "Worst Ada", "PERSON");
    account(bilal, UUID.randomUUID(), "Worst Bilal", "PERSON");
    Browser hers = browser(ada);
    hers.get("/check-ins/new");
    hers.post("/check-ins", Map.of("id", UUID.randomUUID().toString(), "mood", "3", "energy", "2"));
    questionnaire(hers);
    update(
        """
        insert into account (id, person_id, name, roles, zone, anonymous)
        select gen_random_uuid(), gen_random_uuid(), 'Worst ' || n, array['PERSON'], 'Europe/London', false
        from generate_series(1, %d) n
        """
            .formatted(PEOPLE));
    update(
        """
        insert into care_relationship (person_id, account_id)
        select person_id, '%s' from account where name like 'Worst %%' and person_id is not null
        """
            .formatted(mina));
    update(
        """
        insert into sharing (person_id, kind, allowed)
        select person_id, kind, true from account, unnest(array['CHECK_INS', 'QUESTIONNAIRES', 'INSIGHTS']) kind
        where name like 'Worst %' and person_id is not null
        """);
    many("'mood', 'energy'", "o.person_id", "where true", DAYS);
    many("'phq-9'", "a.person_id", ", account a where a.name ~ '^Worst [0-9]'", 10);
    update(
        """
        insert into check_in (person_id, id, day, at, zone, zone_known, mood, energy, labels)
        select person_id, gen_random_uuid(), day - n, at - n * interval '1 day', zone, zone_known, 1 + n %% 5, energy, labels
        from check_in, generate_series(1, %d) n where person_id = '%s'
        """
            .formatted(DAYS, adaInCare));
    keys.database().execute("analyze");
  }

  private void account(
      UUID id, @org.jspecify.annotations.Nullable UUID person, String name, String role) {
    keys.database()
        .update(
            "insert into account (id, person_id, name, roles, zone, anonymous) values (?, ?, ?, array[?], 'Europe/London', false)",
            id,
            person,
            name,
            role);
  }

  /// Her own values again on each of so many days before; where somebody else is named, theirs.
  private void many(String signals, String whose, String others, int days) {
    update(
        """
        insert into observation (person_id, signal, day, at, id, value, low, high, better, kind, zone, zone_known, source, source_row)
        select %s, o.signal, o.day - n, o.at - n * interval '1 day', gen_random_uuid(), o.low + n %% (o.high - o.low)::int,
          o.low, o.high, o.better, o.kind, o.zone, o.zone_known, o.source, o.source_row
        from observation o, generate_series(1, %d) n %s and o.signal = any (array[%s]) and o.person_id = '%s'
        """
            .formatted(whose, days, others, signals, adaInCare));
  }

  private void questionnaire(Browser hers) {
    UUID id = UUID.randomUUID();
    hers.get("/questionnaires/phq-9");
    hers.post(
        "/questionnaires",
        Map.of("id", id.toString(), "instrument", "phq-9", "language", "en", "way", "all"));
    Map<String, String> answers = new LinkedHashMap<>(Map.of("last", "9"));
    for (int place = 1; place <= 9; place++) {
      answers.put("answer-" + place, place == 9 ? "0" : "1");
    }
    hers.post("/questionnaires/" + id + "/all", answers);
    hers.post("/questionnaires/" + id + "/completion", Map.of());
  }

  private void update(String sql) {
    keys.database().update(sql);
  }

  private Browser browser(UUID account) {
    return new Browser(port).with("berth", keys.session(account, true, "Test"));
  }

  @AfterEach
  void the_crowd_moves_out() {
    String people =
        "(select person_id from account where name like 'Worst %' and person_id is not null)";
    for (String table : List.of("observation", "check_in", "sharing", "care_relationship")) {
      update("delete from %s where person_id in %s".formatted(table, people));
    }
    update(
        "delete from session where account_id in (select id from account where name like 'Worst %')");
    update("update account set name = 'Gone' where name like 'Worst %'");
    update(
        "delete from account where name = 'Gone' and id <> all (array['%s','%s','%s']::uuid[])"
            .formatted(mina, ada, bilal));
  }

  @Test
  void no_question_holds_the_house_up() throws Exception {
    Browser others = browser(bilal);
    ask();
    p99(others);
    double alone = p99(others);
    AtomicBoolean over = new AtomicBoolean();
    Thread worst =
        new Thread(() -> {
          for (int round = 0; round < ROUNDS || !over.get(); round++) {
            ask();
          }
        });
    worst.start();
    double meanwhile = p99(others);
    over.set(true);
    worst.join();
    write(alone, meanwhile);
    assertThat(slowest)
        .hasSize(7)
        .allSatisfy((page, millis) -> assertThat(millis).as(page).isLessThan(MOST_MILLIS));
  }

  private void ask() {
    Browser clinician = browser(mina);
    Browser person = browser(ada);
    timed("people", () -> clinician.get("/people").statusCode());
    timed(
        "people by name", () -> clinician.post("/people", Map.of("name", "Worst 77")).statusCode());
    timed("desk", () -> clinician.get("/desk").statusCode());
    timed("record", () -> clinician.get("/people/" + adaInCare).statusCode());
    timed("story", () -> person.get("/story").statusCode());
    timed("check-ins", () -> person.get("/check-ins").statusCode());
    person.get("/mine");
    timed("copy", () -> person.post("/mine/copy", Map.of()).statusCode());
  }

  private void timed(String page, Supplier<Integer> asked) {
    long begun = System.nanoTime();
    assertThat(asked.get()).as(page).isEqualTo(200);
    slowest.merge(page, (System.nanoTime() - begun) / 1e6, Math::max);
  }

  private static double p99(Browser others) {
    List<Double> took = new ArrayList<>();
    for (int one = 0; one < OTHERS; one++) {
      long begun = System.nanoTime();
      assertThat(others.get("/check-ins").statusCode()).isEqualTo(200);
      took.add((System.nanoTime() - begun) / 1e6);
    }
    took.sort(null);
    return took.get((int) Math.ceil(0.99 * OTHERS) - 1);
  }

  private void write(double alone, double meanwhile) throws IOException {
    StringBuilder found = new StringBuilder();
    slowest.forEach((page, millis) -> found.append("%s %.0f ms; ".formatted(page, millis)));
    Files.writeString(
        Path.of("target/worst.properties"),
        "people=%d%ndays=%d%neach=%s%nslowest=%.0f%nalone=%.1f%nmeanwhile=%.1f%n"
            .formatted(
                PEOPLE,
                DAYS,
                found,
                slowest.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                alone,
                meanwhile));
  }
}
