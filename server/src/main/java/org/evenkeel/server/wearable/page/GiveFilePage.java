package org.evenkeel.server.wearable.page;

import java.util.List;
import java.util.Map;
import org.evenkeel.server.wearable.BroughtArchive;
import org.evenkeel.server.wearable.Held;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// What is here of a person's devices, and where a file is given.
///
/// @param earlier archives, newest first
/// @param held what is here, stream by stream
/// @param devices id and words of each device, those that count first before the others
/// @param due whether days are still being worked out
/// @param problem the key of what is wrong with the form; empty where nothing is
public record GiveFilePage(
    List<BroughtArchive> earlier,
    List<Held> held,
    Map<String, String> devices,
    boolean due,
    String problem)
    implements Page {
  @Override
  public String template() {
    return "wearable/give.jte";
  }

  @Override
  public int status() {
    return problem.isEmpty() ? 200 : 422;
  }

  public Map<String, String> errors(Ui ui) {
    return problem.isEmpty() ? Map.of() : Map.of("file", ui.text(problem));
  }
}
