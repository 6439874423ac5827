package org.evenkeel.server.modelcard;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.insight.ExpectedCourses;
import org.evenkeel.server.modelcard.Standing.Now;
import org.evenkeel.server.modelcard.Standing.Why;
import org.evenkeel.server.prediction.LearnedModels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Switches models on and back to running unseen. Every change leaves a line in the log.
@Component
class Governing {
  /// Who acts when nobody does: the gate.
  static final AccountId THE_HOUSE = new AccountId(new UUID(0, 0));

  private static final int PEOPLE = 2;

  private final ModelStates states;
  private final Audits audits;
  private final ExpectedCourses expected;
  private final LearnedModels models;
  private final AuditLog log;

  Governing(
      ModelStates states,
      Audits audits,
      ExpectedCourses expected,
      LearnedModels models,
      AuditLog log) {
    this.states = states;
    this.audits = audits;
    this.expected = expected;
    this.models = models;
    this.log = log;
  }

  /// What an approval comes to.
  enum Approved {
    /// One more is needed.
    ONE_OF_TWO,
    ON,
    /// It was learned elsewhere, and nobody here sends what it reads.
    NOBODY_TO_SPEAK_OF,
    /// Nothing has been learned yet.
    NOTHING_THERE,
    /// It does not beat the benchmark on people it had not seen.
    NOT_GOOD_ENOUGH,
    /// No audit of this version lies before the people who decide.
    NOT_AUDITED,
    /// The fairness gate says no.
    WITHHELD
  }

  @Transactional
  public Approved approve(HouseModel model, AccountId by, Instant at) {
    Optional<LastLearned> newest = newest(model);
    Optional<Approved> no = refusal(model, newest);
    if (no.isPresent()) {
      return no.get();
    }
    int version = newest.orElseThrow().version();
    states.approve(model.key(), version, by, at);
    line(by, "approved-model", model, at);
    if (states.approvals(model.key(), version).size() < PEOPLE) {
      return Approved.ONE_OF_TWO;
    }
    states.keep(model.key(), new Standing(Now.ON, version, Why.APPROVED, at));
    line(by, "switched-on-model", model, at);
    return Approved.ON;
  }

  Optional<LastLearned> newest(HouseModel model) {
    return switch (model) {
      case EXPECTED_COURSE_PHQ_9, EXPECTED_COURSE_GAD_7 ->
          expected.newest(model.instrument()).map(LastLearned.Band::new);
      case POOR_END -> models.newest(model.key()).map(LastLearned.Chance::new);
      case EARLY_WARNING, NOT_ON_TRACK, PHQ_9_TEN, MOVEMENT -> Optional.empty();
    };
  }

  /// Why it cannot be switched on now, if it cannot.
  Optional<Approved> refusal(HouseModel model, Optional<LastLearned> newest) {
    if (model == HouseModel.MOVEMENT) {
      return Optional.of(Approved.NOBODY_TO_SPEAK_OF);
    }
    if (newest.isEmpty()) {
      return Optional.of(Approved.NOTHING_THERE);
    }
    if (!newest.get().worthShowing()) {
      return Optional.of(Approved.NOT_GOOD_ENOUGH);
    }
    Optional<ModelAudit> audit =
        audits.newest(model.key()).filter(one -> one.version() == newest.get().version());
    if (audit.isEmpty()) {
      return Optional.of(Approved.NOT_AUDITED);
    }
    return audit.filter(ModelAudit::withheld).map(one -> Approved.WITHHELD);
  }

  /// One person is enough to take a model back.
  @Transactional
  public void takeBack(HouseModel model, AccountId by, Instant at) {
    back(model, by, Why.RETURNED, "took-model-back", at);
  }

  /// The gate holds what was audited against its limits, and takes back what is on.
  @Transactional
  public void hold(HouseModel model, ModelAudit audit, Instant at) {
    if (audit.withheld() && states.of(model.key()).on()) {
      back(model, THE_HOUSE, Why.GATE, "gate-took-model-back", at);
    }
  }

  private void back(HouseModel model, AccountId by, Why why, String deed, Instant at) {
    Standing before = states.of(model.key());
    if (before.on()) {
      states.keep(model.key(), new Standing(Now.SHADOW, before.version(), why, at));
      states.forgetApprovals(model.key());
      line(by, deed, model, at);
    }
  }

  private void line(AccountId by, String deed, HouseModel model, Instant at) {
    log.add(new AuditLine(at, by, Optional.empty(), deed, model.key()));
  }
}
