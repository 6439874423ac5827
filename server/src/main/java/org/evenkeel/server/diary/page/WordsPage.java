package org.evenkeel.server.diary.page;

import java.util.List;
import org.evenkeel.server.diary.DiaryImport;
import org.evenkeel.server.diary.WrittenWords;
import org.evenkeel.server.web.Page;

/// The words that came with a file, newest first.
///
/// @param older the address of the page before, empty for none
public record WordsPage(DiaryImport file, List<WrittenWords> words, String older) implements Page {
  @Override
  public String template() {
    return "diary/words.jte";
  }
}
