package org.evenkeel.server.diary.page;

import org.evenkeel.server.diary.DiaryImport;
import org.evenkeel.server.web.Page;

/// A file is being read in the background.
public record ReadingPage(DiaryImport file) implements Page {
  @Override
  public String template() {
    return "diary/reading.jte";
  }
}
