package org.evenkeel.server.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.evenkeel.diaryfiles.DiaryMapping;
import org.evenkeel.diaryfiles.DiaryPreview;
import org.evenkeel.diaryfiles.DiaryReader;
import org.evenkeel.diaryfiles.ZoneKnown;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.diary.DiaryImport.State;
import org.evenkeel.server.diary.Imports.Owned;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Reading in steps: killed, stopped, doubled, it ends with each moment once.
@HouseTest
class ReadingADiaryTest {
  private static final int ROWS = 3000;
  private static final Path KOSSAKOWSKI =
      Path.of(Optional.ofNullable(System.getenv("EVENKEEL_DATA")).orElse("../../shared/data"))
          .resolve("kossakowski_csd/ESMdata.csv.gz");

  @Autowired SmallWorld world;
  @Autowired BringingAFile bringing;
  @Autowired ReadingADiary reading;
  @Autowired Imports imports;
  @Autowired SealedFiles files;
  @Autowired Moments moments;
  @Autowired Troubles troubles;
  @Autowired Record record;
  @Autowired CareAccesses accesses;
  @Autowired JsonMapper json;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  private Account ada;

  @BeforeEach
  void somebody_new() {
    ada = world.person("Ada");
  }

  @Test
  void a_reading_that_was_killed_goes_on_behind_its_last_whole_step() throws IOException {
    Owned one = brought(diary());
    killedAfter(one, 2);
    DiaryImport half = found(one);
    assertThat(half.state()).isEqualTo(State.READING);
    assertThat(half.progress().moments()).isBetween(1L, ROWS - 1L);
    assertThat(observations()).isEqualTo(2 * half.progress().added());

    reading.read(one);

    DiaryImport whole = found(one);
    assertThat(whole.state()).isEqualTo(State.READ);
    assertThat(whole.progress().moments()).isEqualTo(ROWS);
    assertThat(whole.progress().added()).isEqualTo(ROWS);
    assertThat(whole.progress().refused()).isEqualTo(1);
    assertThat(observations()).isEqualTo(2L * ROWS);
    assertThat(troubles.first(own(), one.id(), 10)).hasSize(1);
  }

  @Test
  void two_readings_of_one_file_keep_each_moment_once() throws Exception {
    Owned one = brought(diary());
    Thread other = Thread.ofVirtual().start(() -> reading.read(one));
    reading.read(one);
    other.join();
    reading.read(one);
    assertThat(found(one).state()).isEqualTo(State.READ);
    assertThat(found(one).progress().added()).isEqualTo(ROWS);
    assertThat(observations()).isEqualTo(2L * ROWS);
  }

  @Test
  void a_stopped_reading_keeps_what_it_read_and_goes_on_when_asked() throws IOException {
    Owned one = brought(diary());
    killedAfter(one, 1);
    bringing.stop(one);
    reading.read(one);
    assertThat(found(one).state()).isEqualTo(State.STOPPED);
    assertThat(found(one).progress().moments()).isLessThan(ROWS);
    transaction.executeWithoutResult(status -> imports.goOn(one));
    reading.read(one);
    assertThat(found(one).progress().moments()).isEqualTo(ROWS);
  }

  @Test
  void the_file_is_sealed_while_it_waits_and_gone_when_it_is_read() throws IOException {
    Owned one = brought("date,canaryword\n2026-01-01,1\n2026-01-02,2\n2026-01-03,5\n");
    assertThat(pieces(one)).isNotEmpty().doesNotContain("canaryword", "2026-01-01");
    reading.read(one);
    assertThat(pieces(one)).isEmpty();
  }

  @Test
  void a_large_file_comes_back_byte_by_byte_as_it_was_brought() throws IOException {
    byte[] content = new byte[700_000];
    new Random(20261123).nextBytes(content);
    ImportId id =
        bringing.bring(ada.person().orElseThrow(), "x", new ByteArrayInputStream(content));
    DiaryImport file = imports.find(own(), id).orElseThrow();
    assertThat(file.bytes()).isEqualTo(content.length);
    try (InputStream back = files.source(ada.person().orElseThrow(), file).open()) {
      assertThat(back.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void a_file_with_a_missing_piece_is_no_file_that_ends_earlier() throws IOException {
    Owned one = brought(diary());
    database
        .sql("delete from diary_piece where import_id = :id and number = 0")
        .param("id", one.id().value())
        .update();
    reading.read(one);
    DiaryImport broken = found(one);
    assertThat(broken.state()).isEqualTo(State.STOPPED);
    assertThat(broken.ending())
        .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("diary.ending-broken"));
  }

  @Test
  void the_open_diary_of_one_man_is_read_whole_and_a_second_time_adds_nothing() throws IOException {
    assumeThat(KOSSAKOWSKI)
        .as("set EVENKEEL_DATA to the folder that holds the data")
        .matches(Files::exists);
    Owned one = brought(Files.readAllBytes(KOSSAKOWSKI));
    reading.read(one);
    assertThat(found(one).progress())
        .satisfies(progress -> {
          assertThat(progress.moments()).isEqualTo(1476);
          assertThat(progress.added()).isEqualTo(1476);
          assertThat(progress.refused()).isZero();
        });
    Owned again = brought(Files.readAllBytes(KOSSAKOWSKI));
    reading.read(again);
    assertThat(found(again).progress().added()).isZero();
    assertThat(found(again).progress().already()).isEqualTo(1476);
    Signal restless =
        record.signals(own()).stream()
            .filter(signal -> signal.name().equals("diary:pat_restl"))
            .findFirst()
            .orElseThrow();
    assertThat(restless.low()).isEqualTo(1);
    assertThat(restless.high()).isEqualTo(7);
    assertThat(
            record
                .read(own(), restless, LocalDate.of(2012, 8, 1), LocalDate.of(2013, 12, 31))
                .getFirst()
                .day())
        .isEqualTo(LocalDate.of(2012, 8, 13));
  }

  /// Reads until some steps are kept, then dies as a killed process does: nothing is tidied up.
  private void killedAfter(Owned one, int steps) throws IOException {
    int[] left = {steps};
    ReadingSteps dying =
        new ReadingSteps(
            one,
            found(one).progress(),
            imports,
            moments,
            troubles,
            record,
            step -> {
              transaction.executeWithoutResult(status -> step.run());
              if (--left[0] == 0) {
                throw new KilledNow();
              }
            });
    DiaryMapping mapping =
        json.readValue(imports.mapping(one).orElseThrow(), KeptMapping.class).mapping();
    DiaryReader reader = DiaryReader.withStandardLimits();
    assertThatThrownBy(() -> reader.read(files.source(one.person(), found(one)), mapping, dying))
        .isInstanceOf(KilledNow.class);
  }

  private static final class KilledNow extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static String diary() {
    StringBuilder rows = new StringBuilder("when,restless,cheerful\n");
    Instant at = Instant.parse("2025-01-01T08:00:00Z");
    for (int row = 0; row < ROWS; row++) {
      rows.append(at.plusSeconds(3600L * row))
          .append(',')
          .append(1 + row * 3 % 7)
          .append(',')
          .append(1 + row * 5 % 7)
          .append('\n');
    }
    return rows.append("not a moment,1,1\n").toString();
  }

  private Owned brought(String content) throws IOException {
    return brought(content.getBytes(StandardCharsets.UTF_8));
  }

  /// Brought and decided about as proposed; nothing reads it yet.
  private Owned brought(byte[] content) throws IOException {
    ImportId id =
        bringing.bring(ada.person().orElseThrow(), "x", new ByteArrayInputStream(content));
    Owned one = new Owned(ada.person().orElseThrow(), id);
    DiaryPreview preview =
        (DiaryPreview)
            DiaryReader.withStandardLimits()
                .recognise(files.source(one.person(), found(one)), Instant.now());
    DiaryMapping mapping =
        preview.proposal().writtenIn(ZoneId.of("Europe/Amsterdam"), ZoneKnown.TOLD);
    transaction.executeWithoutResult(
        status -> imports.begin(one, json.writeValueAsString(KeptMapping.of(mapping))));
    return one;
  }

  private DiaryImport found(Owned one) {
    return imports.find(own(), one.id()).orElseThrow();
  }

  private CareAccess own() {
    return accesses.own(world.principal(ada));
  }

  private long observations() {
    return database
        .sql("select count(*) from observation where person_id = :person")
        .param("person", ada.person().orElseThrow().value())
        .query(Long.class)
        .single();
  }

  private String pieces(Owned one) {
    StringBuilder all = new StringBuilder();
    database
        .sql("select sealed from diary_piece where import_id = :id")
        .param("id", one.id().value())
        .query(byte[].class)
        .list()
        .forEach(piece -> all.append(new String(piece, StandardCharsets.ISO_8859_1)));
    return all.toString();
  }
}
