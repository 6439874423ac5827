package org.evenkeel.server.programme;

import java.time.LocalDate;
import org.evenkeel.selfhelp.sleep.SleepWindow;

/// The window that holds.
public record KeptWindow(LocalDate setOn, SleepWindow window, Came came) {
  /// Once a week, not sooner.
  public LocalDate reviewOn() {
    return setOn.plusWeeks(1);
  }
}
