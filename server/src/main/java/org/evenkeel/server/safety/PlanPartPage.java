package org.evenkeel.server.safety;

import java.util.UUID;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// One part of a person's own plan, to be written.
///
/// @param next the contact that is being written: a new one, or one that has to be put right
public record PlanPartPage(PlanPart part, SafetyPlan plan, Contact next, Slips slips)
    implements Page {
  static PlanPartPage of(PlanPart part, SafetyPlan plan) {
    return new PlanPartPage(
        part, plan, new Contact(UUID.randomUUID(), part, "", "", "", false), Slips.none());
  }

  public String address() {
    return PlanPages.ADDRESS + "/" + part.word();
  }

  @Override
  public String template() {
    return "safety/plan-part.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
