package org.evenkeel.server.modelcard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.fairness.Counts;
import org.evenkeel.fairness.Verdict;
import org.evenkeel.server.modelcard.ModelAudit.Group;
import org.evenkeel.server.modelcard.ModelAudit.Measured;
import org.evenkeel.server.modelcard.ModelAudit.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where audits are kept.
@Component
class Audits {
  private final JdbcClient database;

  Audits(JdbcClient database) {
    this.database = database;
  }

  @Transactional
  public void add(ModelAudit audit) {
    database
        .sql(
            """
            insert into model_audit (id, model, version, audited_at, code, people, gate)
            values (:id, :model, :version, :at, :code, :people, :gate)
            """)
        .param("id", audit.id())
        .param("model", audit.model())
        .param("version", audit.version())
        .param("at", Timestamp.from(audit.at()))
        .param("code", audit.code())
        .param("people", audit.people())
        .param("gate", audit.withheld() ? "WITHHELD" : "MAY_RUN")
        .update();
    int place = 0;
    for (Part part : audit.groupings()) {
      for (Group group : part.groups()) {
        add(audit.id(), part.name(), place++, group);
      }
    }
  }

  private void add(UUID audit, String grouping, int place, Group group) {
    database
        .sql(
            """
            insert into model_audit_group (audit_id, grouping, place, label, true_positives, false_positives,
              false_negatives, true_negatives, verdict, auc, auc_low, auc_high,
              calibration, calibration_low, calibration_high, median_wait, median_low, median_high)
            values (:audit, :grouping, :place, :label, :tp, :fp, :fn, :tn, :verdict, :auc, :aucLow, :aucHigh,
              :calibration, :calibrationLow, :calibrationHigh, :wait, :waitLow, :waitHigh)
            """)
        .param("auc", number(group.area().value()), Types.DOUBLE)
        .param("aucLow", number(group.area().low()), Types.DOUBLE)
        .param("aucHigh", number(group.area().high()), Types.DOUBLE)
        .param("calibration", number(group.calibration().value()), Types.DOUBLE)
        .param("calibrationLow", number(group.calibration().low()), Types.DOUBLE)
        .param("calibrationHigh", number(group.calibration().high()), Types.DOUBLE)
        .param("wait", number(group.medianWait().value()), Types.DOUBLE)
        .param("waitLow", number(group.medianWait().low()), Types.DOUBLE)
        .param("waitHigh", number(group.medianWait().high()), Types.DOUBLE)
        .param("audit", audit)
        .param("grouping", grouping)
        .param("place", place)
        .param("label", group.label())
        .param("tp", group.counts().truePositives())
        .param("fp", group.counts().falsePositives())
        .param("fn", group.counts().falseNegatives())
        .param("tn", group.counts().trueNegatives())
        .param("verdict", group.verdict().name())
        .update();
  }

  private static @Nullable Double number(double value) {
    return Double.isFinite(value) ? Double.valueOf(value) : null;
  }

  Optional<ModelAudit> newest(String model) {
    return database
        .sql("select * from model_audit where model = :model order by audited_at desc, id limit 1")
        .param("model", model)
        .query((row, number) -> audit(row))
        .optional();
  }

  private ModelAudit audit(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new ModelAudit(
        id,
        row.getString("model"),
        row.getInt("version"),
        row.getTimestamp("audited_at").toInstant(),
        row.getString("code"),
        row.getInt("people"),
        row.getString("gate").equals("WITHHELD"),
        parts(id));
  }

  private List<Part> parts(UUID audit) {
    Map<String, List<Group>> parts = new LinkedHashMap<>();
    database
        .sql("select * from model_audit_group where audit_id = :audit order by place")
        .param("audit", audit)
        .query(row -> {
          parts
              .computeIfAbsent(row.getString("grouping"), name -> new ArrayList<>())
              .add(group(row));
        });
    return parts.entrySet().stream().map(one -> new Part(one.getKey(), one.getValue())).toList();
  }

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        row.getString("label"),
        new Counts(
            row.getInt("true_positives"),
            row.getInt("false_positives"),
            row.getInt("false_negatives"),
            row.getInt("true_negatives")),
        Verdict.valueOf(row.getString("verdict")),
        measured(row, "auc", "auc_low", "auc_high"),
        measured(row, "calibration", "calibration_low", "calibration_high"),
        measured(row, "median_wait", "median_low", "median_high"));
  }

  private static Measured measured(ResultSet row, String value, String low, String high)
      throws SQLException {
    return new Measured(number(row, value), number(row, low), number(row, high));
  }

  private static double number(ResultSet row, String column) throws SQLException {
    Double number = row.getObject(column, Double.class);
    return number == null ? Double.NaN : number;
  }
}
