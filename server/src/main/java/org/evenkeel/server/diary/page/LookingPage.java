package org.evenkeel.server.diary.page;

import org.evenkeel.server.diary.DiaryImport;
import org.evenkeel.server.web.Page;

/// A large file is still being looked at.
public record LookingPage(DiaryImport file) implements Page {
  @Override
  public String template() {
    return "diary/looking.jte";
  }
}
