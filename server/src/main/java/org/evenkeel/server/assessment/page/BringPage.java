package org.evenkeel.server.assessment.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.psychometrics.LicensedFile.Mistake;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// `GET /instruments/bring`: choose a file and say what allows it; and the same page with
/// everything that is wrong with the file, by line.
public record BringPage(String statement, List<Problem> problems, List<Mistake> mistakes)
    implements Page {
  public BringPage {
    problems = List.copyOf(problems);
    mistakes = List.copyOf(mistakes);
  }

  /// What is wrong with the form itself.
  public enum Problem {
    NO_FILE("file", "assessment.bring-no-file"),
    TOO_LARGE("file", "assessment.bring-too-large"),
    NOT_UTF8("file", "assessment.bring-not-utf8"),
    NO_STATEMENT("statement", "assessment.bring-no-statement");

    private final String field;
    private final String key;

    Problem(String field, String key) {
      this.field = field;
      this.key = key;
    }
  }

  public static BringPage empty() {
    return new BringPage("", List.of(), List.of());
  }

  public BringPage with(String written) {
    return new BringPage(written, problems, mistakes);
  }

  public BringPage wrong(Problem problem) {
    return new BringPage(statement, List.of(problem), mistakes);
  }

  public BringPage refusing(List<Mistake> found) {
    return new BringPage(statement, problems, found);
  }

  public Map<String, String> errors(Ui ui) {
    return problems.stream()
        .collect(
            java.util.stream.Collectors.toMap(
                problem -> problem.field, problem -> ui.text(problem.key)));
  }

  public String error(Ui ui, String field) {
    return errors(ui).getOrDefault(field, "");
  }

  /// Where the mistake is.
  public static String line(Ui ui, Mistake mistake) {
    return mistake.line() == 0
        ? ui.text("assessment.mistake-whole")
        : ui.text("assessment.mistake-line", mistake.line());
  }

  /// What the mistake is.
  public static String words(Ui ui, Mistake mistake) {
    String kind = mistake.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return ui.text("assessment.mistake-" + kind, mistake.key(), mistake.detail());
  }

  @Override
  public String template() {
    return "assessment/bring.jte";
  }

  @Override
  public int status() {
    return problems.isEmpty() && mistakes.isEmpty() ? 200 : 422;
  }
}
