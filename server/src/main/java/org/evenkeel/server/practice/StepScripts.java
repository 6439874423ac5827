package org.evenkeel.server.practice;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenkeel.selfhelp.Pacer;
import org.evenkeel.selfhelp.Script;
import org.evenkeel.selfhelp.Sitting;
import org.evenkeel.selfhelp.Step;

/// Which files the steps of a page need.
public final class StepScripts {
  private StepScripts() {}

  public static List<String> of(List<Step> steps) {
    Set<String> files =
        steps.stream().map(StepScripts::of).collect(Collectors.toCollection(TreeSet::new));
    files.remove("");
    files.add("js/practice-round.js");
    return List.copyOf(files);
  }

  private static String of(Step step) {
    return switch (step) {
      case Pacer pacer -> "js/breath-pacer.js";
      case Script script -> "js/timed-script.js";
      case Sitting sitting -> "js/sitting-timer.js";
      default -> "";
    };
  }
}
