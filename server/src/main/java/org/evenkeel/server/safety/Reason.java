package org.evenkeel.server.safety;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.dangersigns.Kind;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.listening.Wrote;

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

  /// Words that met rules for danger. The words stay where they were written; nothing of them is
  /// here.
  ///
  /// @param entry the message, check-in or round
  record Words(UUID entry, Wrote wrote, Set<Kind> signs) implements Reason {
    public Words {
      if (signs.isEmpty()) {
        throw new IllegalArgumentException("Words are a reason by one sign or more; here is none");
      }
      signs = Set.copyOf(signs);
    }

    /// In the order in which the library names them.
    public List<Kind> inOrder() {
      return signs.stream().sorted().toList();
    }

    @Override
    public String key() {
      return "words/%s/%s".formatted(entry, named());
    }

    String named() {
      return inOrder().stream().map(Kind::name).collect(Collectors.joining(" "));
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
