package org.evenkeel.server.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.server.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// No question of a request keeps a connection for longer than five seconds.
@HouseTest
class PatienceTest {
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transactions;

  private String setting(String name) {
    return database.sql("show " + name).query(String.class).single();
  }

  @Test
  void a_question_of_a_request_is_given_up_after_five_seconds() {
    Instant asked = Instant.now();
    assertThatThrownBy(() ->
            Reach.person(UUID.randomUUID())
                .during(() -> database.sql("select pg_sleep(60)").query().singleRow()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("statement timeout");
    assertThat(Duration.between(asked, Instant.now()))
        .isBetween(Duration.ofMillis(4_900), Duration.ofSeconds(20));
  }

  @Test
  void whoever_asks_has_five_seconds_and_a_transaction_stands_still_for_fifteen_at_most() {
    for (Reach reach :
        new Reach[] {
          Reach.NOBODY, Reach.person(UUID.randomUUID()), Reach.staff(UUID.randomUUID())
        }) {
      reach.during(() -> {
        assertThat(setting("statement_timeout")).as(reach.toString()).isEqualTo("5s");
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("15s");
      });
    }
  }

  @Test
  void the_house_s_own_rounds_have_longer_and_what_comes_after_them_has_not() {
    assertThat(setting("statement_timeout")).isEqualTo("5min");
    transactions.executeWithoutResult(_ -> {
      Reach.NOBODY.during(() -> assertThat(setting("statement_timeout")).isEqualTo("5s"));
      assertThat(setting("statement_timeout")).isEqualTo("5min");
    });
  }
}
