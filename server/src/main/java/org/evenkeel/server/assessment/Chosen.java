package org.evenkeel.server.assessment;

import java.util.List;
import java.util.Optional;
import org.evenkeel.psychometrics.Item;
import org.springframework.util.MultiValueMap;

/// What a form sent for one question.
sealed interface Chosen {
  record Nothing() implements Chosen {}

  record Declined() implements Chosen {}

  record Code(int code) implements Chosen {}

  /// It cannot be kept as it is.
  ///
  /// @param problem message key of what is to be put right
  record Unclear(String problem) implements Chosen {}

  /// @throws IllegalArgumentException when no page of ours sends this
  static Chosen of(Course course, int place, MultiValueMap<String, String> sent) {
    Item item = course.at(place).orElseThrow();
    List<String> given =
        sent.getOrDefault("answer-" + place, List.of()).stream()
            .filter(each -> !each.isBlank())
            .toList();
    boolean declined = given.contains(AnswerPages.DECLINED);
    if (given.isEmpty()) {
      return new Nothing();
    }
    if (declined) {
      return given.size() == 1 ? new Declined() : new Unclear("assessment.line-both");
    }
    return LineToMark.of(course.sitting().instrument(), item)
        .map(line -> marked(line.code(given.getFirst())))
        .orElseGet(() -> new Code(Integer.parseInt(given.getFirst())));
  }

  private static Chosen marked(Optional<Integer> code) {
    return code.<Chosen>map(Code::new).orElseGet(() -> new Unclear("assessment.line-wrong"));
  }
}
