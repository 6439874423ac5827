package org.evenkeel.selfhelp;

/// One screen. Whatever asks something may be left open.
public sealed interface Step
    permits Reading, Script, Pacer, Sitting, Question, Scale, Choice, ExerciseLink, Planning {
  StepId id();

  /// The heading, or what is asked.
  String heading();
}
