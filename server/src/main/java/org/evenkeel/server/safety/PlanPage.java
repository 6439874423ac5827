package org.evenkeel.server.safety;

import org.evenkeel.server.web.Page;

/// A person's own safety plan, to read and to call from.
public record PlanPage(SafetyPlan plan) implements Page {
  @Override
  public String template() {
    return "safety/plan.jte";
  }
}
