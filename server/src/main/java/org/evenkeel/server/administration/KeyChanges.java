package org.evenkeel.server.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.vault.Rewrapping;
import org.evenkeel.server.vault.VaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings a change of the wrapping key that was stopped half-way to its end, and writes into the
/// log when one was made. Whoever changes it works on files only; the log is the house's.
@Component
class KeyChanges {
  private static final Logger LOG = LoggerFactory.getLogger(KeyChanges.class);

  /// Nobody signs in at the command line.
  private static final AccountId WHOEVER_RUNS_THE_HOUSE = new AccountId(new UUID(0, 0));

  private final Path keys;
  private final AuditLog audit;
  private final InstantSource clock;

  KeyChanges(@Value("${evenkeel.keys}") Path keys, AuditLog audit, InstantSource clock) {
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (Rewrapping.isUnderWay(keys)) {
      Thread.ofPlatform().daemon().name("wrapping-key").start(this::goOn);
    }
  }

  void goOn() {
    try {
      LOG.info("A change of the wrapping key was stopped half-way; it goes on");
      int people = new Rewrapping(keys, clock.instant(), (done, all) -> {}).run();
      LOG.info("The wrapping key is new: the keys of {} people are wrapped with it", people);
    } catch (VaultException | IllegalStateException | UncheckedIOException trouble) {
      LOG.error("The wrapping key was not changed. {}", trouble.getMessage());
    }
  }

  @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1M")
  void log() {
    if (!Rewrapping.isUnderWay(keys)) {
      moment().ifPresent(this::log);
    }
  }

  private void log(Instant at) {
    audit.add(
        new AuditLine(at, WHOEVER_RUNS_THE_HOUSE, Optional.empty(), "changed-wrapping-key", ""));
    try {
      Files.delete(note());
    } catch (IOException e) {
      throw new UncheckedIOException("The note of a changed wrapping key cannot be removed", e);
    }
  }

  private Optional<Instant> moment() {
    try {
      return Files.exists(note())
          ? Optional.of(
              Instant.parse(new String(Files.readAllBytes(note()), StandardCharsets.US_ASCII)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The note of a changed wrapping key cannot be read", e);
    }
  }

  private Path note() {
    return keys.resolve(Rewrapping.NOTE);
  }
}
