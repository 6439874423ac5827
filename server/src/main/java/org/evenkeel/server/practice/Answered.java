package org.evenkeel.server.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.selfhelp.Measure;
import org.evenkeel.selfhelp.Moment;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the answers of rounds are kept: numbers plain, words sealed.
@Component
public class Answered {
  private final JdbcClient database;
  private final Vault vault;

  Answered(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// Puts these answers in place of those that were given at these steps before.
  void keep(PersonId person, RoundId round, Collection<String> steps, List<Said> said) {
    database
        .sql(
            "delete from practice_answer where person_id = :person and round_id = :round and step = any (:steps)")
        .param("person", person.value())
        .param("round", round.value())
        .param("steps", steps.toArray(String[]::new))
        .update();
    said.forEach(each -> add(person, round, each));
  }

  private void add(PersonId person, RoundId round, Said said) {
    switch (said) {
      case Said.Rated(String step, Measure measure, Moment moment, int value) ->
          database
              .sql(
                  """
                  insert into practice_answer (person_id, id, round_id, step, entry, measure, moment, value)
                  values (?, ?, ?, ?, 0, ?, ?, ?)
                  """)
              .params(
                  person.value(),
                  UUID.randomUUID(),
                  round.value(),
                  step,
                  measure.name(),
                  moment.name(),
                  value)
              .update();
      case Said.Wrote(String step, int entry, String words) ->
          add(person, UUID.randomUUID(), round, step, entry, words);
    }
  }

  private void add(PersonId person, UUID id, RoundId round, String step, int entry, String words) {
    database
        .sql(
            """
            insert into practice_answer (person_id, id, round_id, step, entry, words)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            person.value(), id, round.value(), step, entry, vault.seal(person, place(id), words))
        .update();
  }

  private static Place place(UUID id) {
    return new Place("practice_answer", "words", id);
  }

  /// Those of these rounds, in the order in which they were asked for within a step.
  public List<KeptAnswer> of(CareAccess access, Collection<RoundId> rounds) {
    access.require(DataKind.PRACTICE);
    return database
        .sql(
            """
            select * from practice_answer where person_id = :person and round_id = any (:rounds)
            order by round_id, step, entry
            """)
        .param("person", access.person().value())
        .param("rounds", rounds.stream().map(RoundId::value).toArray(UUID[]::new))
        .query((row, number) -> answer(access.person(), row))
        .list();
  }

  private KeptAnswer answer(PersonId person, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new KeptAnswer(
        new RoundId(row.getObject("round_id", UUID.class)),
        row.getString("step"),
        row.getInt("entry"),
        rating(row),
        Optional.ofNullable(row.getBytes("words")).map(sealed -> words(person, id, sealed)));
  }

  private static Optional<KeptAnswer.Rating> rating(ResultSet row) throws SQLException {
    Optional<Integer> value = Optional.ofNullable(row.getObject("value", Integer.class));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new KeptAnswer.Rating(
            Measure.valueOf(row.getString("measure")),
            Moment.valueOf(row.getString("moment")),
            value.get()));
  }

  private Confidential<String> words(PersonId person, UUID id, byte[] sealed) {
    return new Confidential<>(person, DataKind.WORDS, () -> vault.open(person, place(id), sealed));
  }
}
