package org.evenkeel.server.identity.page;

import java.util.List;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// Who cares for one person, and who else could.
public record CarePage(
    String account, String name, List<Carer> carers, List<Carer> others, Slips slips)
    implements Page {
  public record Carer(String account, String name, String initials, String roleKey) {}

  @Override
  public String template() {
    return "identity/care.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
