package org.evenkeel.server.modelcard;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.fairness.Audit;
import org.evenkeel.fairness.Gate;
import org.evenkeel.fairness.GroupResult;
import org.evenkeel.fairness.Grouping;
import org.evenkeel.fairness.GroupingAudit;
import org.evenkeel.fairness.ScoreQuality;
import org.evenkeel.fairness.Verdict;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.modelcard.Access.Figure;
import org.evenkeel.server.modelcard.ModelAudit.Group;
import org.evenkeel.server.modelcard.ModelAudit.Measured;
import org.evenkeel.server.modelcard.ModelAudit.Part;
import org.evenkeel.server.modelcard.PeopleInGroups.Who;
import org.springframework.stereotype.Component;

/// Audits every rule and model on what happened here, and has the gate act on it.
@Component
class Auditing {
  private final DecidedHere decided;
  private final Passages passages;
  private final PeopleInGroups groups;
  private final Audits audits;
  private final Governing governing;
  private final InstantSource clock;

  Auditing(
      DecidedHere decided,
      Passages passages,
      PeopleInGroups groups,
      Audits audits,
      Governing governing,
      InstantSource clock) {
    this.decided = decided;
    this.passages = passages;
    this.groups = groups;
    this.audits = audits;
    this.governing = governing;
    this.clock = clock;
  }

  void audit() {
    Instant now = clock.instant();
    Map<PersonId, Who> who = groups.all();
    for (HouseModel model : HouseModel.values()) {
      Optional<LastLearned> newest = governing.newest(model);
      if (!model.learned() || newest.isPresent()) {
        int version = newest.map(LastLearned::version).orElse(0);
        audit(model, version, Cases.of(decided.of(model, now), who), now);
      }
    }
    Access access = Access.of(passages.all(now), who);
    Figure.all().forEach(figure -> figure(figure, access, now));
  }

  void audit(HouseModel model, int version, Cases cases, Instant now) {
    Audit audit = Audit.of(cases.decisions(), cases.groupings().toArray(Grouping[]::new));
    boolean withheld = Gate.on(audit) instanceof Gate.Withheld;
    ModelAudit kept =
        kept(model.key(), version, now, audit.people(), withheld, parts(cases, audit));
    audits.add(kept);
    if (model.learned()) {
      governing.hold(model, kept, now);
    }
  }

  private static ModelAudit kept(
      String model, int version, Instant now, int people, boolean withheld, List<Part> parts) {
    return new ModelAudit(UUID.randomUUID(), model, version, now, code(), people, withheld, parts);
  }

  private static String code() {
    return Optional.ofNullable(Auditing.class.getPackage().getImplementationVersion())
        .orElse("unpacked");
  }

  /// Groups in which there is nobody, as happens where two ways are crossed, are left out.
  private static List<Part> parts(Cases cases, Audit audit) {
    List<Part> parts = new ArrayList<>(List.of(everyone(cases)));
    for (GroupingAudit part : audit.groupings()) {
      parts.add(
          new Part(
              part.grouping(),
              part.groups().stream()
                  .filter(group -> group.counts().people() > 0)
                  .map(Auditing::group)
                  .toList()));
    }
    return parts;
  }

  private static Part everyone(Cases cases) {
    Grouping one =
        Grouping.of(
            ModelAudit.EVERYONE, List.of(ModelAudit.EVERYONE), new int[cases.decisions().people()]);
    return new Part(
        ModelAudit.EVERYONE,
        List.of(
            new Group(
                ModelAudit.EVERYONE,
                cases.decisions().counts(one)[0],
                Verdict.NOT_ENOUGH_DATA,
                Measured.NOTHING,
                Measured.NOTHING,
                Measured.NOTHING)));
  }

  private static Group group(GroupResult result) {
    return new Group(
        result.label(),
        result.counts(),
        result.verdict(),
        result
            .quality()
            .map(ScoreQuality::discrimination)
            .map(area -> Measured.of(area.auc(), area.interval()))
            .orElse(Measured.NOTHING),
        result
            .quality()
            .map(ScoreQuality::calibration)
            .map(one -> Measured.of(one.intercept(), one.interceptInterval()))
            .orElse(Measured.NOTHING),
        Measured.NOTHING);
  }

  private void figure(Figure figure, Access access, Instant now) {
    audits.add(kept(figure.key(), 0, now, access.people().size(), false, access.parts(figure)));
  }
}
