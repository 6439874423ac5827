package org.evenkeel.server.wearable.page;

import org.evenkeel.server.wearable.BroughtArchive;
import org.evenkeel.server.wearable.BroughtArchive.State;
import org.evenkeel.server.web.Page;

/// An archive that is being read, or what came of it.
public record ImportPage(BroughtArchive file) implements Page {
  @Override
  public String template() {
    return file.state() == State.READING ? "wearable/reading.jte" : "wearable/result.jte";
  }
}
