package org.evenkeel.server.diary.page;

import java.util.List;
import org.evenkeel.server.diary.DiaryImport;
import org.evenkeel.server.diary.Trouble;
import org.evenkeel.server.web.Page;

/// What came of a file.
///
/// @param troubles the first of what could not be read
/// @param words whether somebody's words came with it
public record ResultPage(DiaryImport file, List<Trouble> troubles, boolean words) implements Page {
  @Override
  public String template() {
    return "diary/result.jte";
  }
}
