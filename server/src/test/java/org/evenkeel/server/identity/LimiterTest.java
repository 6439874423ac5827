package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.identity.Limiter.What;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class LimiterTest {
  @Autowired JdbcClient database;
  @Autowired Sealing sealing;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
  private final String name = UUID.randomUUID().toString();

  private Limiter limiter() {
    return new Limiter(database, sealing, now::get);
  }

  private void tries(int count) {
    IntStream.range(0, count)
        .forEach(i -> assertThat(limiter().attempt(What.NAME, name)).isEmpty());
  }

  private void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }

  @Test
  void five_tries_are_free_and_the_sixth_waits_a_minute() {
    tries(5);
    assertThat(limiter().attempt(What.NAME, name)).contains(Duration.ofMinutes(1));
  }

  @Test
  void each_further_try_doubles_the_wait_up_to_an_hour() {
    tries(5);
    for (int minutes : new int[] {1, 2, 4, 8, 16, 32}) {
      assertThat(limiter().attempt(What.NAME, name)).contains(Duration.ofMinutes(minutes));
      pass(Duration.ofMinutes(minutes));
      tries(1);
    }
    assertThat(limiter().attempt(What.NAME, name).orElseThrow())
        .isLessThanOrEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_clock_that_was_a_year_ahead_closes_nobody_s_way_for_a_year() {
    pass(Duration.ofDays(365));
    tries(6 - 1);
    assertThat(limiter().attempt(What.NAME, name)).contains(Duration.ofMinutes(1));
    pass(Duration.ofDays(-365));
    assertThat(limiter().attempt(What.NAME, name)).isEmpty();
    assertThat(limiter().attempt(What.NAME, name).orElseThrow())
        .isLessThanOrEqualTo(Duration.ofHours(1));
  }

  @Test
  void setting_the_clock_back_and_forth_gives_no_free_tries() {
    tries(5);
    pass(Duration.ofMinutes(-30));
    assertThat(limiter().attempt(What.NAME, name)).isPresent();
    pass(Duration.ofMinutes(30));
    assertThat(limiter().attempt(What.NAME, name)).isPresent();
  }

  @Test
  void a_restart_forgets_nothing() {
    tries(5);
    Limiter afterRestart = new Limiter(database, sealing, now::get);
    assertThat(afterRestart.attempt(What.NAME, name)).isPresent();
  }

  @Test
  void a_success_forgets_the_tries_before_it() {
    tries(4);
    limiter().succeeded(What.NAME, name);
    tries(5);
  }

  @Test
  void tries_are_forgotten_as_time_passes() {
    tries(5);
    pass(Duration.ofHours(5));
    tries(5);
  }

  @Test
  void another_name_is_not_held_up() {
    tries(5);
    assertThat(limiter().attempt(What.NAME, UUID.randomUUID().toString())).isEmpty();
  }

  @Test
  void fifty_at_once_count_as_fifty() throws InterruptedException {
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          crowd.invokeAll(
              IntStream.range(0, 50)
                  .mapToObj(i ->
                      (java.util.concurrent.Callable<Boolean>)
                          () -> limiter().attempt(What.NAME, name).isEmpty())
                  .toList());
      assertThat(answers.stream().filter(answer -> answer.resultNow())).hasSize(5);
    }
  }

  @Test
  void neither_name_nor_address_stands_in_the_table() {
    limiter().attempt(What.ADDRESS, "203.0.113.9");
    assertThat(
            database
                .sql("select encode(subject, 'escape') from attempts")
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(subject -> subject.contains("203.0.113") || subject.contains("ADDRESS"));
  }
}
