package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long a session lives, and what stands for it.
@HouseTest
class SessionLivesTest {
  @Autowired SmallWorld world;
  @Autowired Sessions sessions;
  @Autowired JdbcClient database;

  @Test
  void a_token_has_256_bits_and_no_two_are_alike() {
    Account ada = world.person("Ada Quist");
    assertThat(Stream.generate(() -> sessions.open(ada.id(), true, "Test")).limit(100))
        .doesNotHaveDuplicates()
        .allSatisfy(token -> assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32));
  }

  @Test
  void it_ends_by_itself_after_thirty_days_or_twelve_hours_for_those_who_work_here() {
    assertThat(opensAfter(world.person("Ada Quist"), Duration.ofDays(30).minusHours(1))).isTrue();
    assertThat(opensAfter(world.person("Ada Quist"), Duration.ofDays(30))).isFalse();
    assertThat(opensAfter(world.clinician("Mina"), Duration.ofHours(11))).isTrue();
    assertThat(opensAfter(world.clinician("Mina"), Duration.ofHours(12))).isFalse();
    assertThat(opensAfter(world.with(Role.OPERATOR, "Oona"), Duration.ofHours(12))).isFalse();
  }

  /// As if it had been opened so much earlier, and used until now.
  private boolean opensAfter(Account account, Duration time) {
    String token = sessions.open(account.id(), true, "Test");
    database
        .sql(
            "update session set opened_at = opened_at - cast(:time as interval), expires_at = expires_at - cast(:time as interval), seen_at = :now where account_id = :account")
        .param("time", time.toSeconds() + " seconds")
        .param("now", java.sql.Timestamp.from(Instant.now()))
        .param("account", account.id().value())
        .update();
    return sessions.find(token).isPresent();
  }
}
