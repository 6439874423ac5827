package org.evenkeel.server.safety;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.server.assessment.SafetyItemAnswered;
import org.evenkeel.server.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Every hour a made-up positive answer goes in where a real one does. It must come out where a
/// page is sent; [AlertPath] looks.
@Component
class Watchdog {
  /// No person: a number that no account has.
  static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  static final Duration EVERY = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(7);

  private final WatchdogRounds rounds;
  private final CaseFile file;
  private final ApplicationEventPublisher events;

  Watchdog(WatchdogRounds rounds, CaseFile file, ApplicationEventPublisher events) {
    this.rounds = rounds;
    this.file = file;
    this.events = events;
  }

  @Transactional
  public void round(Instant now) {
    UUID round = UUID.randomUUID();
    file.forgetWatchdog(NOBODY);
    rounds.forgetBefore(now.minus(KEPT));
    rounds.begin(round, now);
    events.publishEvent(new SafetyItemAnswered(NOBODY, round, "watchdog", 1, 1, now));
  }
}
