package org.evenkeel.selfhelp;

import java.util.List;

/// Words that are spoken in their own time, and stand on the screen meanwhile.
public record Script(StepId id, String heading, List<Line> lines) implements Step {
  public Script {
    Names.said("Heading of " + id, heading);
    Names.atLeast("Lines of " + id, lines.size(), 1);
    lines = List.copyOf(lines);
  }

  /// @param seconds from the first word to the next line
  public record Line(String words, int seconds) {
    public Line {
      Names.said("A line of a script", words);
      Names.atLeast("Seconds of \"" + words + "\"", seconds, 1);
    }
  }

  public int seconds() {
    return lines.stream().mapToInt(Line::seconds).sum();
  }
}
