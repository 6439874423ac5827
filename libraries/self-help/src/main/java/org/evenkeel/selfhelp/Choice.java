package org.evenkeel.selfhelp;

import java.util.List;

/// A few answers to choose from.
///
/// @param many whether more than one may be chosen
public record Choice(StepId id, String heading, List<Option> options, boolean many)
    implements Step {
  public Choice {
    Names.said("Question " + id, heading);
    Names.atLeast("Answers of " + id, options.size(), 2);
    options = List.copyOf(options);
  }

  /// @param key what is stored; it does not change when the words do
  public record Option(String key, String words) {
    public Option {
      Names.check("An answer", key);
      Names.said("Answer " + key, words);
    }
  }
}
