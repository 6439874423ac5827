package org.evenkeel.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.evenkeel.sealedlog.Verdict;
import org.evenkeel.sealedlog.Verdict.Broken;
import org.evenkeel.sealedlog.Verdict.Whole;
import org.evenkeel.sealedlog.Verdict.Why;
import org.evenkeel.server.EmptyHouse;
import org.evenkeel.server.Owner;
import org.evenkeel.server.TestHouse;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Sealing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/// A house of its own: these tests take the log's lock away and change it as an intruder would.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestHouse.class, EmptyHouse.class})
@DirtiesContext
class AuditHeadsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Autowired AuditLog log;
  @Autowired Sealing sealing;
  @Autowired JdbcClient database;
  @Autowired Owner owner;
  @TempDir Path folder;

  private AuditHeads heads;

  @BeforeEach
  void ten_lines_and_a_head() {
    intruding("truncate audit_line restart identity");
    heads = new AuditHeads(log, sealing, InstantSource.fixed(NOON), folder);
    lines(10);
    heads.take();
  }

  @Test
  void the_database_refuses_to_change_or_remove_a_line_to_the_house_and_to_its_owner() {
    for (String deed :
        new String[] {
          "update audit_line set what = ''", "delete from audit_line", "truncate audit_line"
        }) {
      assertThatThrownBy(() -> database.sql(deed).update())
          .hasStackTraceContaining("permission denied for table audit_line");
      assertThatThrownBy(() -> owner.database().sql(deed).update())
          .hasMessageContaining("added, never altered");
    }
  }

  @Test
  void a_head_is_signed_after_new_lines_and_checked_with_its_public_half() throws Exception {
    lines(3);
    heads.take();
    heads.take();
    assertThat(Files.readAllLines(folder.resolve("heads.log"))).hasSize(2);
    assertThat(heads.all().newest().orElseThrow().number()).isEqualTo(13);
    assertThat(heads.inspect()).isEqualTo(new Whole(13, 0));
    assertThat(Files.readString(folder.resolve("heads.public"))).hasSizeGreaterThan(80);
  }

  @Test
  void lines_that_no_head_covers_yet_are_counted() {
    lines(4);
    assertThat(heads.inspect()).isEqualTo(new Whole(14, 4));
  }

  @Test
  void a_changed_line_is_found_and_nothing_more_is_signed() {
    lines(2);
    intruding("update audit_line set what = 'DIARY' where number = 11");
    heads.take();
    assertThat(heads.trouble()).contains(new Broken(11, Why.CHANGED));
    assertThat(heads.all().all()).hasSize(1);
  }

  @Test
  void a_log_rolled_back_to_before_a_head_is_found() {
    intruding("delete from audit_line where number > 6");
    assertThat(heads.inspect()).isEqualTo(new Broken(10, Why.MISSING));
    heads.take();
    assertThat(heads.trouble()).isPresent();
  }

  @Test
  void a_log_emptied_and_begun_anew_is_found() {
    intruding("truncate audit_line restart identity");
    lines(10);
    assertThat(heads.inspect()).isEqualTo(new Broken(10, Why.REWRITTEN));
  }

  @Test
  void a_restart_goes_on_with_the_heads_in_the_file() {
    AuditHeads restarted = new AuditHeads(log, sealing, InstantSource.fixed(NOON), folder);
    lines(1);
    restarted.take();
    assertThat(restarted.all().all()).hasSize(2);
    assertThat((Verdict) restarted.inspect()).isInstanceOf(Whole.class);
  }

  @Test
  void heads_fit_one_another_over_a_clock_that_jumps_a_year_forward_and_back() {
    for (long days : new long[] {365, -365, 0}) {
      lines(1);
      new AuditHeads(
              log, sealing, InstantSource.fixed(NOON.plus(java.time.Duration.ofDays(days))), folder)
          .take();
    }
    assertThat(heads.inspect()).isEqualTo(new Whole(13, 0));
    assertThat(heads.all().all()).hasSize(4);
    intruding("update audit_line set what = 'DIARY' where number = 12");
    assertThat(heads.inspect()).isEqualTo(new Broken(12, Why.CHANGED));
  }

  @Test
  void what_a_power_cut_left_of_a_head_is_written_over() throws Exception {
    Path file = folder.resolve("heads.log");
    Files.writeString(file, Files.readString(file) + "2 2026-11");
    AuditHeads restarted = new AuditHeads(log, sealing, InstantSource.fixed(NOON), folder);
    lines(1);
    restarted.take();
    assertThat(restarted.inspect()).isEqualTo(new Whole(11, 0));
  }

  private void lines(int count) {
    for (int i = 0; i < count; i++) {
      log.add(
          new AuditLine(
              NOON.plusSeconds(i),
              AccountId.random(),
              Optional.of(PersonId.random()),
              "opened-record",
              "CHECK_INS"));
    }
  }

  private void intruding(String deed) {
    owner.database().sql("alter table audit_line disable trigger user").update();
    owner.database().sql(deed).update();
    owner.database().sql("alter table audit_line enable always trigger audit_line_stays").update();
    owner
        .database()
        .sql("alter table audit_line enable always trigger audit_line_stays_whole")
        .update();
  }
}
