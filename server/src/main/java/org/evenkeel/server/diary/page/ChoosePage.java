package org.evenkeel.server.diary.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.server.diary.DiaryImport;
import org.evenkeel.server.diary.Said;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// `GET /diary/import`: choose a file; what was brought before.
public record ChoosePage(List<DiaryImport> earlier, Map<String, Said> problems) implements Page {
  @Override
  public String template() {
    return "diary/choose.jte";
  }

  @Override
  public int status() {
    return problems.isEmpty() ? 200 : 422;
  }

  public Map<String, String> errors(Ui ui) {
    return errors(problems, ui);
  }

  static Map<String, String> errors(Map<String, Said> problems, Ui ui) {
    Map<String, String> errors = new LinkedHashMap<>();
    problems.forEach((field, said) -> errors.put(field, said.in(ui)));
    return errors;
  }
}
