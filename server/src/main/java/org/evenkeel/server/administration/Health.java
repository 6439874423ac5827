package org.evenkeel.server.administration;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.server.safety.AlertPath;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /health`: `{"ready":true,"missing":[],"warnings":[]}` for whoever watches the house. What
/// is missing keeps it from working (503); a warning wants a human soon.
@RestController
class Health {
  private final JdbcClient database;
  private final AlertPath alerts;
  private final Warnings warnings;
  private final InstantSource clock;
  private volatile boolean opened;

  Health(JdbcClient database, AlertPath alerts, Warnings warnings, InstantSource clock) {
    this.database = database;
    this.alerts = alerts;
    this.warnings = warnings;
    this.clock = clock;
  }

  /// Everything that is done before the house opens is done: migrations, a demonstration's people.
  @EventListener(ApplicationReadyEvent.class)
  void open() {
    opened = true;
  }

  @GetMapping("/health")
  ResponseEntity<Map<String, Object>> health() {
    List<String> missing = new ArrayList<>();
    if (!opened) {
      missing.add("start: the house is still being made ready");
    } else if (!databaseAnswers()) {
      missing.add("database");
    } else {
      alerts
          .health(clock.instant())
          .forEach(fault -> missing.add("alerts: " + fault.name().toLowerCase(Locale.ROOT)));
    }
    return ResponseEntity.status(missing.isEmpty() ? 200 : 503)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("ready", missing.isEmpty(), "missing", missing, "warnings", warnings.now()));
  }

  private boolean databaseAnswers() {
    try {
      return database.sql("select 1").query(Integer.class).single() == 1;
    } catch (DataAccessException e) {
      return false;
    }
  }
}
