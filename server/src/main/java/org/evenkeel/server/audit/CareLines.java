package org.evenkeel.server.audit;

import java.util.Optional;
import org.evenkeel.server.identity.CareChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes down, in the same transaction, who changed who cares for a person.
@Component
class CareLines {
  private final AuditLog log;

  CareLines(AuditLog log) {
    this.log = log;
  }

  @EventListener
  void on(CareChanged changed) {
    log.add(
        new AuditLine(
            changed.at(), changed.by(), Optional.of(changed.person()), "changed-care", ""));
  }
}
