package org.evenkeel.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.evenkeel.prediction.Ground;
import org.evenkeel.prediction.Prediction;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 240 made-up courses, seed 7, in which who is little better at week 4 mostly ends poorly.
@HouseTest
class LearningPoorEndsTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Signal PHQ9 =
      new Signal("phq-9", 0, 27, Signal.Better.LOWER, DataKind.QUESTIONNAIRES);
  private static final Signal GAD7 =
      new Signal("gad-7", 0, 21, Signal.Better.LOWER, DataKind.QUESTIONNAIRES);

  @Autowired SmallWorld world;
  @Autowired Record record;
  @Autowired Sharing sharing;
  @Autowired CareAccesses accesses;
  @Autowired LearningPoorEnds learning;
  @Autowired LearnedModels models;
  @Autowired Foretelling foretelling;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private final List<PersonId> people = new ArrayList<>();
  private final SplittableRandom chance = new SplittableRandom(7);

  @BeforeEach
  @AfterEach
  void nothing_was_learned() {
    database.sql("delete from learned_model").update();
    database.sql("delete from model_state where model = 'poor-end'").update();
    people.forEach(person ->
        database
            .sql("delete from observation where person_id = :person")
            .param("person", person.value())
            .update());
    people.clear();
  }

  private void courses(int many) {
    for (int i = 0; i < many; i++) {
      PersonId person = PersonId.random();
      people.add(person);
      double before = 12 + chance.nextInt(10);
      double gain = chance.nextDouble() * 10;
      double latest = Math.max(0, Math.round(before - gain));
      double end = Math.clamp(Math.round(before - 1.6 * gain + 4 * chance.nextDouble() - 2), 0, 27);
      kept(person, before, latest, end);
    }
  }

  private void kept(PersonId person, double before, double latest, double end) {
    record.keepQuietly(
        person,
        List.of(
            on(GAD7, 140, Math.round(.7 * before)),
            on(PHQ9, 140, before),
            on(PHQ9, 126, (before + latest) / 2),
            on(PHQ9, 112, latest),
            on(PHQ9, 84, end)));
  }

  private static Observation on(Signal signal, int daysAgo, double value) {
    Instant at = LocalDate.now(LONDON).minusDays(daysAgo).atTime(12, 0).atZone(LONDON).toInstant();
    return new Observation(
        UUID.randomUUID(),
        signal,
        Math.floor(value),
        at,
        LONDON,
        ZoneKnown.TOLD,
        new Source("test", UUID.randomUUID()));
  }

  private LearnedModel learned() {
    learning.count();
    return models.newest(LearnedModel.POOR_END).orElseThrow();
  }

  private void switchedOn() {
    database
        .sql(
            "insert into model_state (model, standing, version, why, since) values ('poor-end', 'ON', 1, 'APPROVED', now())")
        .update();
  }

  private CareAccess own(Account account) {
    return accesses.own(world.principal(account));
  }

  private Account with(double before, double latest) {
    Account ada = world.person("Ada");
    people.add(ada.person().orElseThrow());
    kept(ada.person().orElseThrow(), before, latest, latest);
    return ada;
  }

  @Test
  void with_too_few_courses_nothing_is_learned_and_it_says_how_many_there_are() {
    courses(20);
    learning.count();
    assertThat(models.newest(LearnedModel.POOR_END)).isEmpty();
    assertThat(learning.coursesSoFar()).isBetween(20, 199);
  }

  @Test
  void what_was_learned_is_kept_once_with_where_it_comes_from() {
    courses(240);
    LearnedModel model = learned();
    assertThat(model.version()).isOne();
    assertThat(model.card().provenance().people()).isGreaterThanOrEqualTo(240);
    assertThat(model.card().provenance().fingerprint()).hasSize(64);
    assertThat(model.card().quality().discrimination().auc()).isBetween(.75, 1.0);
    assertThat(model.worthShowing()).isTrue();
    learning.count();
    assertThat(models.newest(LearnedModel.POOR_END).orElseThrow().version())
        .as("the same rows, the same version")
        .isOne();
  }

  @Test
  void nobodys_id_is_in_what_is_kept() {
    courses(240);
    learned();
    String kept =
        database.sql("select learned || card from learned_model").query(String.class).single();
    assertThat(people).noneMatch(person -> kept.contains(person.value().toString()));
  }

  @Test
  void it_says_nothing_until_it_is_switched_on() {
    courses(240);
    learned();
    assertThat(foretelling.of(own(with(18, 17)))).isEqualTo(new Foretold.NotOn());
  }

  @Test
  void switched_on_it_gives_its_reasons_and_what_would_turn_its_answer() {
    courses(240);
    learned();
    switchedOn();
    Foretold.Asked stuck = (Foretold.Asked) foretelling.of(own(with(18, 17)));
    assertThat(stuck.asksForALook()).isTrue();
    Prediction.Made made = (Prediction.Made) stuck.prediction();
    assertThat(made.reasons().getFirst().feature().name()).isEqualTo("score-latest");
    assertThat(made.wouldChange()).anyMatch(one -> one.feature().name().equals("score-latest"));
    Foretold.Asked well = (Foretold.Asked) foretelling.of(own(with(18, 9)));
    assertThat(well.asksForALook()).isFalse();
  }

  @Test
  void of_somebody_unlike_those_it_was_tried_on_it_says_nothing_and_why() {
    courses(240);
    learned();
    switchedOn();
    Foretold.Asked asked = (Foretold.Asked) foretelling.of(own(with(3, 3)));
    assertThat(asked.prediction())
        .isInstanceOfSatisfying(
            Prediction.Abstained.class,
            no -> assertThat(no.grounds()).hasAtLeastOneElementOfType(Ground.Outside.class));
    assertThat(asked.asksForALook()).isFalse();
  }

  /// The plain rule points at a course; the model is switched on and flags nobody: the course still
  /// asks.
  @Test
  void a_model_takes_no_attention_away() {
    courses(240);
    learned();
    switchedOn();
    Account ada = world.person("Ada");
    Account mina = world.clinician("Mina Haddad");
    world.caresFor(mina, ada);
    PersonId person = ada.person().orElseThrow();
    people.add(person);
    sharing.set(person, EnumSet.allOf(DataKind.class));
    record.keepQuietly(
        person, List.of(on(PHQ9, 42, 3), on(PHQ9, 21, 4), on(PHQ9, 14, 4), on(PHQ9, 1, 12)));
    Browser minas = world.signedIn(mina, port);
    String course = minas.get("/people/" + person + "/course").body();
    assertThat(course).contains("It says nothing of this course.", "reliably worse");
    assertThat(minas.get("/desk").body()).contains("Ada");
  }

  @Test
  void a_clinician_reads_it_in_three_languages_with_how_often_it_is_right_here() {
    courses(240);
    learned();
    switchedOn();
    Account ada = with(18, 17);
    Account mina = world.clinician("Mina Haddad");
    world.caresFor(mina, ada);
    sharing.set(ada.person().orElseThrow(), EnumSet.allOf(DataKind.class));
    Browser minas = world.signedIn(mina, port);
    String path = "/people/" + ada.person().orElseThrow() + "/course";
    assertThat(minas.get(path).body())
        .contains("Asks for a look", "Latest PHQ-9 by week 4", "What would turn its answer")
        .contains("Of 100 it points at here");
    for (String language : List.of("es", "ar")) {
      assertThat(minas.get(path, language).body()).doesNotContain("prediction.");
    }
  }

  @Test
  void its_card_is_a_page_and_a_file_with_figures_reliability_and_provenance() {
    courses(240);
    LearnedModel model = learned();
    Browser minas = world.signedIn(world.clinician("Mina Haddad"), port);
    assertThat(minas.get("/models/poor-end").body())
        .contains("Area under the ROC curve", "What it said, and what came", "What it reads")
        .contains(model.card().provenance().fingerprint(), "It runs unseen.");
    assertThat(minas.get("/models/poor-end/card.json").body())
        .contains("\"fingerprint\"", "\"weights\"", "\"balancedAccuracy\"")
        .doesNotContain(people.getFirst().value().toString());
    assertThat(minas.get("/models/movement").body())
        .contains("15 of 18", "nobody here sends what it reads")
        .doesNotContain("I approve");
  }

  @Test
  void who_was_held_out_is_known_by_name_for_an_audit_and_kept_nowhere() {
    courses(240);
    List<LearningPoorEnds.Held> held = learning.heldOut(Instant.now());
    assertThat(held).extracting(LearningPoorEnds.Held::person).containsAll(people);
    assertThat(database.sql("select count(*) from learned_model").query(Integer.class).single())
        .isZero();
  }
}
