package org.evenkeel.psychometrics;

import java.util.List;
import java.util.Map;

/// Questions that the owner's form leaves out after certain answers, such as the AUDIT's "skip to
/// questions 9 and 10". A question left out counts as its lowest answer and is not missing.
///
/// @param when the answers, all of which must have been given
/// @param items the questions left out then
public record Skip(Map<ItemId, Integer> when, List<ItemId> items) {
  /// @throws IllegalArgumentException if it depends on no answer or leaves out no question
  public Skip {
    if (when.isEmpty() || items.isEmpty()) {
      throw new IllegalArgumentException(
          "A skip has %d answers and %d questions; it needs one of each"
              .formatted(when.size(), items.size()));
    }
    when = Map.copyOf(when);
    items = List.copyOf(items);
  }

  /// Whether the answers leave these questions out.
  public boolean applies(Answers answers) {
    return when.entrySet().stream()
        .allMatch(each -> answers.code(each.getKey()).filter(each.getValue()::equals).isPresent());
  }
}
