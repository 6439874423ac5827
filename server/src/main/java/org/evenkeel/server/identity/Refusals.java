package org.evenkeel.server.identity;

import java.time.Duration;
import org.evenkeel.server.identity.SigningIn.Answer;
import org.evenkeel.server.web.Slips;

/// How a door that stays closed is told: one sentence beside the field, and the status.
final class Refusals {
  private Refusals() {}

  /// @param field the field that the sentence stands at
  /// @param wrong the sentence for something this house does not know
  static Slips slips(Answer answer, String field, String wrong) {
    return switch (answer) {
      case Answer.Whole(AccountId _, Shown _), Answer.Half(AccountId _) -> Slips.none();
      case Answer.NotKnown() -> Slips.of(field, wrong);
      case Answer.Misspelt() -> Slips.of(field, "identity.error-misspelt");
      case Answer.UsedBefore() -> Slips.of(field, "identity.error-code-used");
      case Answer.Wait(Duration time) -> Slips.of(field, "identity.error-wait", minutes(time));
    };
  }

  static long minutes(Duration time) {
    return Math.max(1, time.plusSeconds(59).toMinutes());
  }

  static int status(Answer answer) {
    return answer instanceof Answer.Wait ? 429 : 422;
  }
}
