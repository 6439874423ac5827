package org.evenkeel.server.modelcard;

import java.util.List;
import java.util.Optional;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.insight.ExpectedCourses;
import org.evenkeel.server.insight.WorseningHere;
import org.evenkeel.server.prediction.LearningPoorEnds;
import org.springframework.stereotype.Component;

/// Lays together what the house knows of its rules and models.
@Component
class Models {
  private final ModelStates states;
  private final Governing governing;
  private final Audits audits;
  private final GovernedDecisions decisions;
  private final ExpectedCourses expected;
  private final LearningPoorEnds learning;
  private final WorseningHere worsening;
  private final Accounts accounts;

  Models(
      ModelStates states,
      Governing governing,
      Audits audits,
      GovernedDecisions decisions,
      ExpectedCourses expected,
      LearningPoorEnds learning,
      WorseningHere worsening,
      Accounts accounts) {
    this.states = states;
    this.governing = governing;
    this.audits = audits;
    this.decisions = decisions;
    this.expected = expected;
    this.learning = learning;
    this.worsening = worsening;
    this.accounts = accounts;
  }

  Card card(HouseModel model) {
    Optional<LastLearned> learned = governing.newest(model);
    return new Card(
        model,
        states.of(model.key()),
        learned,
        coursesSoFar(model),
        learned.map(one -> states.approvals(model.key(), one.version())).orElse(List.of()).stream()
            .map(this::name)
            .toList(),
        model.learned() ? governing.refusal(model, learned) : Optional.empty(),
        audits.newest(model.key()),
        worsening.right(),
        decisions.about(model.key()).stream()
            .map(one -> new Card.Decided(name(one.by()), one))
            .toList());
  }

  private int coursesSoFar(HouseModel model) {
    return switch (model) {
      case EXPECTED_COURSE_PHQ_9, EXPECTED_COURSE_GAD_7 ->
          expected.coursesSoFar(model.instrument());
      case POOR_END -> learning.coursesSoFar();
      case EARLY_WARNING, NOT_ON_TRACK, PHQ_9_TEN, MOVEMENT -> 0;
    };
  }

  private String name(AccountId account) {
    return accounts.find(account).map(Account::name).orElse("–");
  }
}
