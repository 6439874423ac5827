package org.evenkeel.server.diary.page;

import org.evenkeel.server.diary.DiaryImport;
import org.evenkeel.server.diary.Said;
import org.evenkeel.server.web.Page;

/// A file that is no diary, and why.
public record NotADiaryPage(DiaryImport file, Said why) implements Page {
  @Override
  public String template() {
    return "diary/not-a-diary.jte";
  }
}
