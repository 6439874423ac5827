package org.evenkeel.selfhelp;

import java.util.List;

/// Quiet time with a bell at its beginning and its end.
///
/// @param minutes the lengths to choose from, the first one offered
/// @param bellEvery minutes between bells; 0 for none in between
public record Sitting(
    StepId id, String heading, List<String> paragraphs, List<Integer> minutes, int bellEvery)
    implements Step {
  public Sitting {
    Names.said("Heading of " + id, heading);
    Names.atLeast("Lengths of " + id, minutes.size(), 1);
    Names.atLeast("Minutes between bells of " + id, bellEvery, 0);
    minutes.forEach(each -> Names.atLeast("Minutes of " + id, each, 1));
    paragraphs = List.copyOf(paragraphs);
    minutes = List.copyOf(minutes);
  }
}
