package org.evenkeel.server.audit;

import java.util.Optional;
import org.evenkeel.server.identity.WorkEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes down, in the same transaction, who ended whose work here.
@Component
class WorkLines {
  private final AuditLog log;

  WorkLines(AuditLog log) {
    this.log = log;
  }

  @EventListener
  void on(WorkEnded ended) {
    log.add(
        new AuditLine(
            ended.at(), ended.by(), Optional.empty(), "ended-work", ended.who().toString()));
  }
}
