package org.evenkeel.server.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenkeel.server.web.Page;

/// Every helpline by country, and when this clinic last dialled it.
public record LinesPage(Map<String, List<Helpline>> countries, LocalDate today) implements Page {
  @Override
  public String template() {
    return "safety/lines.jte";
  }
}
