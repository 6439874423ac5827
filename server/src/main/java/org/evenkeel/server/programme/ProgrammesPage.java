package org.evenkeel.server.programme;

import java.util.List;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.server.web.Page;

/// Every programme there is today.
///
/// @param hidden those that were begun and are being read again
public record ProgrammesPage(List<Progress> programmes, List<Programme> hidden) implements Page {
  public String plan(Programme programme) {
    return Programmes.address(programme) + "/plan";
  }

  @Override
  public String template() {
    return "programme/programmes.jte";
  }
}
