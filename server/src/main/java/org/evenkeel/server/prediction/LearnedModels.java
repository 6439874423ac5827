package org.evenkeel.server.prediction;

import java.sql.Timestamp;
import java.util.Optional;
import org.evenkeel.prediction.ModelCard;
import org.evenkeel.prediction.Provenance;
import org.evenkeel.prediction.ValidatedModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Where learned models are kept, one row a version; a version never changes.
@Component
public class LearnedModels {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient database;

  LearnedModels(JdbcClient database) {
    this.database = database;
  }

  public Optional<LearnedModel> newest(String model) {
    return database
        .sql(
            "select version, learned, card from learned_model where model = :model order by version desc limit 1")
        .param("model", model)
        .query((row, number) ->
            new LearnedModel(
                row.getInt("version"),
                JSON.readValue(row.getString("learned"), ValidatedModel.class),
                JSON.readValue(row.getString("card"), ModelCard.class)))
        .optional();
  }

  /// Whether these very rows were learned from already, by the same program.
  boolean knows(String model, String fingerprint, String code) {
    return database
        .sql(
            "select exists (select from learned_model where model = :model and fingerprint = :fingerprint and code = :code)")
        .param("model", model)
        .param("fingerprint", fingerprint)
        .param("code", code)
        .query(Boolean.class)
        .single();
  }

  int nextVersion(String model) {
    return database
        .sql("select coalesce(max(version), 0) + 1 from learned_model where model = :model")
        .param("model", model)
        .query(Integer.class)
        .single();
  }

  void keep(LearnedModel learned) {
    Provenance from = learned.card().provenance();
    database
        .sql(
            """
            insert into learned_model (model, version, learned_at, code, source, people, fingerprint, seed, learned, card)
            values (:model, :version, :at, :code, :source, :people, :fingerprint, :seed, :learned, :card)
            """)
        .param("model", learned.card().name())
        .param("version", learned.version())
        .param("at", Timestamp.from(from.learnedAt()))
        .param("code", from.code())
        .param("source", from.source())
        .param("people", from.people())
        .param("fingerprint", from.fingerprint())
        .param("seed", from.seed())
        .param("learned", JSON.writeValueAsString(learned.model()))
        .param("card", JSON.writeValueAsString(learned.card()))
        .update();
  }
}
