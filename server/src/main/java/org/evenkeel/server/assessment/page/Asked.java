package org.evenkeel.server.assessment.page;

import java.util.List;
import java.util.OptionalInt;
import org.evenkeel.server.web.Ui;

/// One question as it stands on a page: the instrument's own words, and what is chosen.
///
/// @param item its id in the instrument
/// @param helpFrom the lowest answer that brings help before the next question, where there is one
/// @param declined whether the person would rather not say
/// @param problem message key of what is to be put right; empty for nothing
public record Asked(
    int place,
    String item,
    OptionalInt helpFrom,
    String stem,
    String words,
    List<Option> options,
    boolean declined,
    String problem) {
  /// One answer that can be chosen.
  public record Option(int code, String words, boolean chosen) {}

  /// The name of its field, and where an error points to.
  public String field() {
    return "answer-" + place;
  }

  public Asked wrong(String messageKey) {
    return new Asked(place, item, helpFrom, stem, words, options, declined, messageKey);
  }

  /// Whether help may have to come before the next question.
  public boolean safety() {
    return helpFrom.isPresent();
  }

  /// What is to be put right, in the reader's language.
  public String error(Ui ui) {
    return problem.isEmpty() ? "" : ui.text(problem, place);
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return "question " + place;
  }
}
