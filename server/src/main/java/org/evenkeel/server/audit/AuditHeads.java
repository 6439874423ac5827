package org.evenkeel.server.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenkeel.sealedlog.Head;
import org.evenkeel.sealedlog.HeadKey;
import org.evenkeel.sealedlog.Heads;
import org.evenkeel.sealedlog.Inspection;
import org.evenkeel.sealedlog.Link;
import org.evenkeel.sealedlog.Verdict;
import org.evenkeel.sealedlog.Verdict.Broken;
import org.evenkeel.sealedlog.Verdict.Why;
import org.evenkeel.server.identity.Sealing;
import org.evenkeel.server.wall.Reach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Every five minutes: checks what was added to the log and signs how far it has come. A log that
/// does not fit is not signed; whoever watches the house reads of it in `/health`.
@Component
public class AuditHeads {
  private static final Logger LOG = LoggerFactory.getLogger(AuditHeads.class);

  private final AuditLog log;
  private final InstantSource clock;
  private final HeadKey key;
  private final HeadFile file;
  private Optional<Heads> known = Optional.empty();
  private volatile Optional<Broken> trouble = Optional.empty();

  /// @param folder where the heads go; another disk or machine is better than this one
  AuditHeads(
      AuditLog log,
      Sealing sealing,
      InstantSource clock,
      @Value("${evenkeel.audit:${evenkeel.keys}/../audit}") Path folder) {
    this.log = log;
    this.clock = clock;
    this.key = HeadKey.of(sealing.mark("audit heads 1"));
    this.file = new HeadFile(folder.normalize(), key);
  }

  /// What did not fit when it was last looked at.
  public Optional<Broken> trouble() {
    return trouble;
  }

  /// The heads as they are in the file.
  public Heads all() {
    return file.read();
  }

  /// The whole log, from its first line, beside all heads.
  @Scheduled(initialDelayString = "PT3M", fixedDelayString = "P1D")
  public Verdict inspect() {
    Verdict verdict = Reach.HOUSE.during(() -> log.inspect(file.read()));
    noted(verdict);
    return verdict;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
  synchronized void take() {
    Reach.HOUSE.during(this::takeOne);
  }

  private void takeOne() {
    Heads heads = known.orElseGet(file::read);
    if (heads.broken().isPresent()) {
      noted(new Broken(0, Why.HEADS));
      return;
    }
    Head last = heads.newest().orElseGet(AuditHeads::none);
    Inspection since = log.since(last);
    noted(stillThere(last) ? since.done() : new Broken(last.number(), Why.REWRITTEN));
    if (trouble.isEmpty() && since.number() > last.number()) {
      sign(heads, since);
    }
  }

  private boolean stillThere(Head head) {
    return head.number() == 0
        || log.hash(head.number()).filter(hash -> Arrays.equals(hash, head.hash())).isPresent();
  }

  private void sign(Heads heads, Inspection since) {
    Head head =
        key.sign(
            heads.newest(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            since.number(),
            since.hash());
    file.add(head);
    known = Optional.of(new Heads(List.of(head), Optional.empty()));
  }

  private static Head none() {
    return new Head(0, Instant.EPOCH, 0, Link.start(), new byte[64]);
  }

  private void noted(Verdict verdict) {
    trouble = verdict instanceof Broken broken ? Optional.of(broken) : Optional.empty();
    trouble.ifPresent(broken ->
        LOG.error("The audit log does not fit at line {}: {}", broken.number(), broken.why()));
  }
}
