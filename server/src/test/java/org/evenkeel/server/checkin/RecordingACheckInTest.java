package org.evenkeel.server.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.TheHouseItself;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.NotShared;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class RecordingACheckInTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @Autowired SmallWorld world;
  @Autowired RecordingACheckIn recording;
  @Autowired CheckIns checkIns;
  @Autowired Record record;
  @Autowired CareAccesses accesses;
  @Autowired JdbcClient database;

  Account ada;
  CareAccess own;

  @BeforeEach
  void ada() {
    ada = world.person("Ada");
    own = accesses.own(world.principal(ada));
  }

  @Test
  void everything_said_is_read_back_on_the_persons_own_day() {
    CheckIn checkIn = full(CheckInId.random());
    recording.record(ada.person().orElseThrow(), checkIn);

    KeptCheckIn kept = only(checkIns.read(own, DAY, DAY));
    assertThat(kept.at()).isEqualTo(checkIn.at());
    assertThat(kept.day())
        .as("late in the evening in London is the next day in Tokyo")
        .isEqualTo(DAY);
    assertThat(kept.mood()).contains(4);
    assertThat(kept.energy()).contains(2);
    assertThat(kept.labels()).containsExactlyInAnyOrder(Label.CALM, Label.HOPEFUL);
    assertThat(kept.sleepHours()).contains(6.5);
    assertThat(kept.sleepQuality()).contains(3);
    assertThat(kept.words().orElseThrow().open(own)).isEqualTo("Walked with Sam.");
  }

  @Test
  void the_numbers_go_to_the_record() {
    CheckIn checkIn = full(CheckInId.random());
    recording.record(ada.person().orElseThrow(), checkIn);

    assertThat(values(Signal.MOOD)).containsExactly(4.0);
    assertThat(values(Signal.ENERGY)).containsExactly(2.0);
    assertThat(values(Signal.SLEEP_HOURS)).containsExactly(6.5);
    assertThat(values(Signal.SLEEP_QUALITY)).containsExactly(3.0);
    assertThat(record.read(own, Signal.MOOD, DAY, DAY).getFirst().source().row())
        .isEqualTo(checkIn.id().value());
  }

  @Test
  void sent_twice_it_is_kept_once_and_the_first_stays() {
    CheckInId id = CheckInId.random();
    assertThat(recording.record(ada.person().orElseThrow(), full(id))).isTrue();
    assertThat(recording.record(ada.person().orElseThrow(), mood(id, 1))).isFalse();

    assertThat(only(checkIns.read(own, DAY, DAY)).mood()).contains(4);
    assertThat(values(Signal.MOOD)).containsExactly(4.0);
  }

  @Test
  void sent_ten_times_at_once_it_is_kept_once() throws Exception {
    CheckInId id = CheckInId.random();
    List<Callable<Boolean>> sendings =
        java.util.Collections.nCopies(
            10, () -> recording.record(ada.person().orElseThrow(), mood(id, 2)));
    try (var senders = Executors.newFixedThreadPool(10, TheHouseItself::thread)) {
      long isNew =
          senders.invokeAll(sendings).stream().filter(future -> future.resultNow()).count();
      assertThat(isNew).isOne();
    }
    assertThat(values(Signal.MOOD)).containsExactly(2.0);
  }

  @Test
  void the_same_id_from_another_person_is_another_check_in() {
    CheckInId id = CheckInId.random();
    Account bilal = world.person("Bilal");
    recording.record(ada.person().orElseThrow(), mood(id, 2));
    assertThat(recording.record(bilal.person().orElseThrow(), mood(id, 5))).isTrue();
    assertThat(only(checkIns.read(own, DAY, DAY)).mood()).contains(2);
  }

  @Test
  void words_stand_sealed_in_the_database_and_open_only_for_those_who_may_read_words() {
    recording.record(ada.person().orElseThrow(), full(CheckInId.random()));
    byte[] sealed =
        database
            .sql("select words from check_in where person_id = :person")
            .param("person", ada.person().orElseThrow().value())
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Sam");

    CareAccess house = accesses.understanding(ada.person().orElseThrow());
    KeptCheckIn kept = only(checkIns.read(house, DAY, DAY));
    assertThatThrownBy(() -> kept.words().orElseThrow().open(house)).isInstanceOf(NotShared.class);
  }

  @Test
  void a_check_in_that_says_nothing_is_refused() {
    assertThatThrownBy(() ->
            new CheckIn(
                CheckInId.random(),
                Instant.EPOCH,
                TOKYO,
                ZoneKnown.TOLD,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A check-in says one thing at least; this says none");
  }

  @Test
  void a_mood_off_the_scale_is_refused() {
    assertThatThrownBy(() -> mood(CheckInId.random(), 6))
        .hasMessage("Mood is 6; it ranges from 1 to 5");
  }

  @Test
  void printing_a_check_in_tells_nothing() {
    CheckIn checkIn = full(CheckInId.random());
    assertThat(checkIn).hasToString("check-in " + checkIn.id());
  }

  private List<Double> values(Signal signal) {
    return record.read(own, signal, DAY, DAY).stream().map(Observation::value).toList();
  }

  private static KeptCheckIn only(List<KeptCheckIn> all) {
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private static CheckIn mood(CheckInId id, int mood) {
    return CheckIn.ofMood(id, Instant.parse("2026-11-24T08:00:00Z"), TOKYO, mood);
  }

  private static CheckIn full(CheckInId id) {
    return new CheckIn(
        id,
        Instant.parse("2026-11-23T21:30:00Z"),
        TOKYO,
        ZoneKnown.INFERRED,
        Optional.of(4),
        Optional.of(2),
        Set.of(Label.CALM, Label.HOPEFUL),
        Optional.of(6.5),
        Optional.of(3),
        Optional.of("Walked with Sam."));
  }
}
