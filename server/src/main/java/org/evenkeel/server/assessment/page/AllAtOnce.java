package org.evenkeel.server.assessment.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.server.assessment.WhoReads.Readers;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// `GET /questionnaires/{id}/all`: every question up to a safety item on one page.
public record AllAtOnce(Sheet sheet, List<Asked> asked, int of, Readers readers, boolean onDutyNow)
    implements Page {
  public AllAtOnce {
    asked = List.copyOf(asked);
  }

  public AllAtOnce with(List<Asked> changed) {
    return new AllAtOnce(sheet, changed, of, readers, onDutyNow);
  }

  public List<String> scripts() {
    return asked.stream().flatMap(one -> one.scripts().stream()).distinct().toList();
  }

  public String id() {
    return sheet.id();
  }

  public Speech speech() {
    return sheet.speech();
  }

  public Map<String, String> errors(Ui ui) {
    Map<String, String> errors = new LinkedHashMap<>();
    asked.stream()
        .filter(one -> !one.problem().isEmpty())
        .forEach(one -> errors.put(one.field(), one.error(ui)));
    return errors;
  }

  @Override
  public String template() {
    return "assessment/all.jte";
  }

  @Override
  public int status() {
    return asked.stream().allMatch(one -> one.problem().isEmpty()) ? 200 : 422;
  }
}
