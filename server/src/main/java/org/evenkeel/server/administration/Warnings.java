package org.evenkeel.server.administration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenkeel.server.audit.AuditHeads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Everything that wants a human soon: for `/health`, for the operator's page, and for the log,
/// once when it begins and each day that it lasts.
@Component
class Warnings {
  private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);

  private final AuditHeads audit;
  private final List<Warns> more;
  private final InstantSource clock;
  private final Set<String> told = new HashSet<>();
  private Instant forgotten = Instant.EPOCH;

  Warnings(AuditHeads audit, List<Warns> more, InstantSource clock) {
    this.audit = audit;
    this.more = more;
    this.clock = clock;
  }

  List<String> now() {
    List<String> warnings = new ArrayList<>();
    audit
        .trouble()
        .ifPresent(broken -> warnings.add("audit: does not fit at line " + broken.number()));
    more.forEach(warns -> warnings.addAll(warns.warnings(clock.instant())));
    return warnings;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
  synchronized void tell() {
    Instant now = clock.instant();
    if (forgotten.isBefore(now.minusSeconds(86_400))) {
      told.clear();
      forgotten = now;
    }
    now().stream()
        .filter(warning -> told.add(kind(warning)))
        .forEach(warning -> LOG.warn("{}", warning));
  }

  /// What a warning is about: its first word.
  static String kind(String warning) {
    return warning.substring(0, Math.max(0, warning.indexOf(':')));
  }
}
