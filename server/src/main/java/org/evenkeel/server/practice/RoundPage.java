package org.evenkeel.server.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.evenkeel.selfhelp.Choice;
import org.evenkeel.selfhelp.Planning;
import org.evenkeel.selfhelp.Question;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.server.web.Page;

/// One round, as it is kept.
///
/// @param changes from before to after
/// @param lines what was asked, and what was answered
public record RoundPage(String title, Round round, List<Change> changes, List<Line> lines)
    implements Page {
  public record Line(String asked, List<String> answers) {}

  static List<Line> lines(List<Step> steps, Filled filled) {
    List<Line> lines = new ArrayList<>();
    for (Step step : steps) {
      List<String> answers = answers(step, filled);
      if (!answers.isEmpty()) {
        lines.add(new Line(step.heading(), answers));
      }
    }
    return lines;
  }

  private static List<String> answers(Step step, Filled filled) {
    return switch (step) {
      case Question question -> wrote(step, question.entries(), filled);
      case Planning planning -> wrote(step, RoundForm.PARTS_OF_A_PLAN, filled);
      case Choice choice ->
          choice.options().stream()
              .filter(option -> filled.chosen(choice, option.key()))
              .map(Choice.Option::words)
              .toList();
      default -> List.of();
    };
  }

  private static List<String> wrote(Step step, int entries, Filled filled) {
    return IntStream.range(0, entries)
        .mapToObj(entry -> filled.at(step, entry))
        .filter(words -> !words.isEmpty())
        .toList();
  }

  @Override
  public String template() {
    return "practice/round.jte";
  }
}
