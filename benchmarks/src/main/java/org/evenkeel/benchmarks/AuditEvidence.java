package org.evenkeel.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;
import org.evenkeel.sealedlog.Heads;
import org.evenkeel.sealedlog.Inspection;
import org.evenkeel.sealedlog.Link;
import org.evenkeel.sealedlog.Verdict;

/// `bin/evidence audit`: the log of a house in which people look at records, changed in 10,000 ways
/// by somebody who owns the database, and inspected with the rules of the house.
final class AuditEvidence {
  private static final int LOOKS = 400;
  private static final int ATTACKS = 10_000;
  private static final long SEED = 20_261_123;

  private AuditEvidence() {}

  static int run() {
    Path folder = CheckInBench.temporary();
    Report report =
        new Report(
            "audit",
            List.of(
                "bin/demo: a clinician opens records, heads are signed by the house",
                "seed " + SEED + ", " + ATTACKS + " attacks"),
            System.out,
            Instant.now());
    try (House house = House.demo(Repository.root(), folder.resolve("data"))) {
      AuditedHouse audited = new AuditedHouse(house, folder.resolve("data"));
      audited.lookAtRecords(LOOKS);
      rows(audited).forEach(report::add);
    }
    return report.finish(Repository.root().resolve("target/evidence"));
  }

  private static List<Figure> rows(AuditedHouse house) {
    List<Link> log = house.log();
    Heads heads = house.heads();
    List<Figure> rows = new ArrayList<>();
    rows.add(untouched(log, heads));
    rows.addAll(attacked(log, heads));
    rows.addAll(house.refusals());
    rows.add(tail(log, heads));
    return rows;
  }

  private static Figure untouched(List<Link> log, Heads heads) {
    Verdict verdict = inspected(log, heads);
    return Figure.of(
        "the log as the house wrote it",
        log.size() + " lines, " + heads.all().size() + " heads: " + said(verdict),
        "whole",
        verdict instanceof Verdict.Whole && !heads.all().isEmpty());
  }

  private static List<Figure> attacked(List<Link> log, Heads heads) {
    Random chance = new Random(SEED);
    Map<Attack, int[]> found = new EnumMap<>(Attack.class);
    for (int i = 0; i < ATTACKS; i++) {
      Attack attack = Attack.values()[i % Attack.values().length];
      int[] tally = found.computeIfAbsent(attack, each -> new int[2]);
      tally[0]++;
      tally[1] += inspected(attack.on(log, heads, chance), heads) instanceof Verdict.Broken ? 1 : 0;
    }
    return found.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList();
  }

  private static Figure row(Attack attack, int[] tally) {
    return Figure.of(
        attack.words(), tally[1] + " of " + tally[0] + " found", "all found", tally[0] == tally[1]);
  }

  private static Figure tail(List<Link> log, Heads heads) {
    long covered = heads.newest().orElseThrow().number();
    long after = log.stream().filter(link -> link.number() > covered).count();
    return Figure.reported(
            "lines after the newest head, the only ones that can change unseen",
            after + " of " + log.size(),
            "at most 5 minutes of them")
        .noting(
            "A head is signed every 5 minutes. Whoever owns the database can rewrite what came after the newest"
                + " one, and whoever owns the whole machine can also sign: heads prove something against them only"
                + " where they were copied elsewhere.");
  }

  static Verdict inspected(List<Link> log, Heads heads) {
    Inspection inspection = new Inspection(heads);
    log.forEach(inspection::next);
    return inspection.done();
  }

  private static String said(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Whole whole -> "whole";
      case Verdict.Broken(long number, Verdict.Why why) -> "broken at " + number + ", " + why;
    };
  }
}
