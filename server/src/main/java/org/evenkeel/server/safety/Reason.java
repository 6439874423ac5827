package org.evenkeel.server.safety;

import java.util.UUID;
import org.evenkeel.server.identity.AccountId;

/// Why a case is open. Every reason stays on the case; none is ever summed with another.
public sealed interface Reason {
  /// What tells one reason from another, so that the same one arriving twice counts once.
  String key();

  /// A positive answer to a safety item.
  ///
  /// @param item counted from 1
  record SafetyItem(UUID assessment, String instrument, int item, int code) implements Reason {
    @Override
    public String key() {
      return "item/%s/%d/%d".formatted(assessment, item, code);
    }
  }

  /// The person said that they are not safe, or not sure.
  ///
  /// @param said one press of the button
  record NotSafe(UUID said) implements Reason {
    @Override
    public String key() {
      return "not-safe/" + said;
    }
  }

  /// An answer to the follow-up questions.
  record FollowUpAnswer(UUID sitting, int question, FollowUpQuestions.Answer answer)
      implements Reason {
    @Override
    public String key() {
      return "follow-up/%s/%d/%s".formatted(sitting, question, answer);
    }
  }

  /// A clinician heard or saw something.
  record Clinician(AccountId by, UUID note) implements Reason {
    @Override
    public String key() {
      return "clinician/" + note;
    }
  }
}
