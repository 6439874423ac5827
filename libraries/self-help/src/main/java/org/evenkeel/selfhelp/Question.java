package org.evenkeel.selfhelp;

/// Something to write down.
///
/// @param hint an example or a nudge; may be empty
/// @param entries how many lines are offered
/// @param inPlan whether the answer belongs in the plan for harder days
public record Question(
    StepId id, String heading, String hint, Answer answer, int entries, boolean inPlan)
    implements Step {
  public Question {
    Names.said("Question " + id, heading);
    Names.atLeast("Lines of " + id, entries, 1);
  }
}
