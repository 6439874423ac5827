package org.evenkeel.server.practice;

import java.util.List;
import org.evenkeel.selfhelp.Exercise;
import org.evenkeel.server.web.Page;

/// Asked before an exercise that is not for everybody: nobody comes upon it without having read for
/// whom it is not.
///
/// @param instead what to do rather
public record GatePage(Exercise exercise, List<Exercise> instead) implements Page {
  @Override
  public String template() {
    return "practice/gate.jte";
  }
}
