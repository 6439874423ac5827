package org.evenkeel.server.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.Owner;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.safety.Cases;
import org.evenkeel.server.safety.OpeningACase;
import org.evenkeel.server.safety.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Statements with no condition at all: the database alone decides what they find.
@HouseTest
class WallTest {
  @Autowired JdbcClient database;
  @Autowired Owner owner;
  @Autowired SmallWorld world;
  @Autowired Sharing sharing;
  @Autowired CareRelationships relationships;
  @Autowired OpeningACase opening;
  @Autowired Cases cases;
  @Autowired TransactionTemplate transaction;
  @Autowired WallCheck check;

  private Account ada;
  private Account bilal;
  private Account mina;

  @BeforeEach
  void three_people() {
    ada = world.person("Ada");
    bilal = world.person("Bilal");
    mina = world.clinician("Mina");
    for (Account one : List.of(ada, bilal)) {
      sharing.set(id(one), Set.of(DataKind.CHECK_INS));
    }
  }

  private static org.evenkeel.server.identity.PersonId id(Account one) {
    return one.person().orElseThrow();
  }

  private static Reach of(Account person) {
    return Reach.person(id(person).value());
  }

  private Reach staff() {
    return Reach.staff(mina.id().value());
  }

  private List<UUID> everySharing() {
    return database.sql("select person_id from sharing").query(UUID.class).list();
  }

  @Test
  void a_thread_that_did_not_say_for_whom_it_works_finds_nothing() {
    assertThat(Reach.NOBODY.during(this::everySharing)).isEmpty();
  }

  @Test
  void a_person_finds_their_own_rows_only() {
    assertThat(of(ada).during(this::everySharing)).containsExactly(id(ada).value());
  }

  @Test
  void a_clinician_finds_those_in_their_care_and_nobody_the_moment_that_it_ends() {
    assertThat(staff().during(this::everySharing)).isEmpty();
    world.caresFor(mina, ada);
    assertThat(staff().during(this::everySharing)).containsExactly(id(ada).value());
    relationships.end(mina.id(), id(ada));
    assertThat(staff().during(this::everySharing)).isEmpty();
  }

  @Test
  void the_house_finds_everybody() {
    assertThat(everySharing()).contains(id(ada).value(), id(bilal).value());
  }

  @Test
  void nobody_writes_changes_or_removes_a_row_of_somebody_else() {
    of(ada)
        .during(() -> {
          assertThatThrownBy(() ->
                  database
                      .sql("insert into sharing (person_id, kind) values (?, 'WORDS')")
                      .param(id(bilal).value())
                      .update())
              .hasStackTraceContaining("row-level security");
          assertThatThrownBy(() ->
                  database
                      .sql("update sharing set person_id = ?")
                      .param(id(bilal).value())
                      .update())
              .hasStackTraceContaining("row-level security");
          assertThat(database.sql("update sharing set since = now()").update()).isEqualTo(1);
          assertThat(database.sql("delete from sharing").update()).isEqualTo(1);
        });
    assertThat(sharing.of(id(bilal))).containsExactly(DataKind.CHECK_INS);
  }

  @Test
  void a_clinician_cannot_take_somebody_into_their_own_care() {
    assertThatThrownBy(() -> staff().during(() -> relationships.begin(mina.id(), id(ada))))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void whoever_is_not_asked_to_answer_does_not_see_a_call_for_help_and_a_supervisor_does() {
    opening.because(id(ada), new Reason.NotSafe(UUID.randomUUID()), Instant.now());
    assertThat(staff().during(() -> cases.openOf(id(ada)))).isEmpty();
    Account supervisor = world.with(Role.SUPERVISOR, "Sol");
    assertThat(Reach.staff(supervisor.id().value()).during(() -> cases.openOf(id(ada))))
        .isPresent();
  }

  @Test
  void within_a_transaction_a_narrower_reach_lasts_as_long_as_its_work_and_no_longer() {
    List<List<UUID>> found =
        transaction.execute(
            status -> List.of(everySharing(), of(ada).during(this::everySharing), everySharing()));
    assertThat(found.get(1)).containsExactly(id(ada).value());
    assertThat(found.get(0)).contains(id(bilal).value()).isEqualTo(found.get(2));
  }

  @Test
  void what_a_failed_transaction_reached_does_not_stay() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status ->
                Reach.HOUSE.during(
                    () -> database.sql("select 1 / 0").query(Integer.class).single())))
        .isInstanceOf(RuntimeException.class);
    assertThat(of(ada).during(this::everySharing)).containsExactly(id(ada).value());
  }

  @Test
  void the_house_can_not_take_its_wall_down() {
    for (String deed :
        List.of(
            "alter table sharing disable row level security",
            "alter table sharing no force row level security",
            "drop policy reach on sharing",
            "set role evenkeel",
            "set row_security = off; select * from sharing")) {
      assertThatThrownBy(() -> of(ada).during(() -> database.sql(deed).update()))
          .as(deed)
          .isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void every_table_of_people_is_behind_the_wall() {
    assertThat(check.gaps()).isEmpty();
  }

  @Test
  void a_table_of_people_without_it_is_a_gap() {
    owner.database().sql("create table forgotten (person_id uuid not null)").update();
    try {
      assertThat(check.gaps())
          .containsExactly(
              "The table forgotten holds people's rows and no row security is forced on it.");
    } finally {
      owner.database().sql("drop table forgotten").update();
    }
  }

  @Test
  void a_rule_that_was_written_anew_replaces_the_older_one_of_a_table_that_is_there()
      throws IOException {
    String wall =
        new ClassPathResource("migrations/afterMigrate__wall.sql")
            .getContentAsString(StandardCharsets.UTF_8)
            .replace("${application}", "evenkeel_app");
    owner.database().sql("create table drifted (person_id uuid not null)").update();
    try {
      owner.database().sql(wall).update();
      owner
          .database()
          .sql("insert into drifted values (?), (?)")
          .params(id(ada).value(), id(bilal).value())
          .update();
      owner.database().sql("alter policy reach on drifted using (true)").update();
      owner.database().sql("comment on policy owner on drifted is 'an older rule'").update();
      assertThat(hers()).hasSize(2);
      owner.database().sql(wall).update();
      assertThat(hers()).containsExactly(id(ada).value());
    } finally {
      owner.database().sql("drop table drifted").update();
    }
  }

  private List<UUID> hers() {
    return of(ada)
        .during(() -> database.sql("select person_id from drifted").query(UUID.class).list());
  }
}
