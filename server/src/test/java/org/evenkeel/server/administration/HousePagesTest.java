package org.evenkeel.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.audit.AuditHeads;
import org.evenkeel.server.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class HousePagesTest {
  @Autowired SmallWorld world;
  @Autowired AuditHeads audit;
  @Autowired List<Warns> warns;
  @Autowired InstantSource clock;

  @Value("${evenkeel.keys}")
  Path keys;

  @LocalServerPort int port;

  private Browser operator;

  @BeforeEach
  void an_operator_is_here() throws Exception {
    operator = world.signedIn(world.with(Role.OPERATOR, "Olu Adams"), port);
    verified(Instant.now().minus(Duration.ofHours(27)));
  }

  @AfterEach
  void nothing_is_left() throws Exception {
    Files.deleteIfExists(note());
    Files.deleteIfExists(keys.resolveSibling("backup.second"));
  }

  private Path note() {
    return keys.resolveSibling("backup.verified");
  }

  private void verified(Instant moment) throws Exception {
    Files.writeString(note(), moment + "\n");
  }

  @Test
  void an_operator_begins_with_a_backup_that_is_too_old() {
    assertThat(operator.get("/administration").body())
        .contains("last 26 hours", "backup: the last verified one is 27 hours old");
    assertThat(operator.get("/administration", "es").body()).contains("26 horas");
    assertThat(operator.get("/administration", "ar").body()).contains("dir=\"rtl\"", "26 ساعة");
  }

  @Test
  void and_with_a_second_place_that_lags_behind() throws Exception {
    verified(Instant.now());
    Files.writeString(
        keys.resolveSibling("backup.second"), Instant.now().minus(Duration.ofHours(40)) + "\n");
    assertThat(operator.get("/administration").body())
        .contains("lags behind", "second: the last copy in the second place is 40 hours old");
  }

  @Test
  void with_a_backup_of_last_night_nothing_is_said_of_it() throws Exception {
    verified(Instant.now().minus(Duration.ofHours(9)));
    assertThat(operator.get("/administration").body()).doesNotContain("backup:");
  }

  @Test
  void the_log_says_it_once_a_day() {
    Logger log = (Logger) LoggerFactory.getLogger(Warnings.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    try {
      Warnings anew = new Warnings(audit, warns, clock);
      anew.tell();
      anew.tell();
    } finally {
      log.detachAppender(lines);
    }
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsOnlyOnce("backup: the last verified one is 27 hours old");
  }

  @Test
  void nobody_else_sees_it() {
    Browser ada = world.signedIn(world.person("Ada Okafor"), port);
    assertThat(ada.get("/administration").statusCode()).isEqualTo(403);
  }
}
