package org.evenkeel.server.diary.page;

import java.util.List;
import org.evenkeel.server.diary.DiaryValue;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.web.Page;

/// The single answers of one column, newest first.
///
/// @param older the address of the page before, empty for none
public record ValuesPage(String signal, List<DiaryValue> values, String older) implements Page {
  @Override
  public String template() {
    return "diary/values.jte";
  }

  /// As its writer called the column.
  public String name() {
    return ValuePage.name(signal);
  }

  public String story() {
    return "/story/of/" + Signal.key(signal);
  }
}
