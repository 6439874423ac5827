package org.evenkeel.selfhelp;

import java.util.List;
import java.util.Optional;

/// One sitting of a programme.
public record Session(SessionId id, int minutes, String title, List<Step> steps) {
  public Session {
    Names.atLeast("Minutes of " + id, minutes, 1);
    Names.said("Title of " + id, title);
    steps = Steps.checked(id.name(), steps);
  }

  public Optional<Step> step(StepId step) {
    return Steps.find(steps, step);
  }
}
