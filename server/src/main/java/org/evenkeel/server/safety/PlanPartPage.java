package org.evenkeel.server.safety;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Seen;
import org.evenkeel.server.web.Slips;

/// One part of a person's own plan, to be written.
///
/// @param earlier what this part said before, the newest first
/// @param typed what was typed, where it was not kept since something else stands there by now
/// @param next the contact that is being written: a new one, or one that has to be put right
public record PlanPartPage(
    PlanPart part,
    SafetyPlan plan,
    List<EarlierWordings.Wording> earlier,
    Optional<String> typed,
    Contact next,
    Slips slips)
    implements Page {
  static PlanPartPage of(PlanPart part, SafetyPlan plan, List<EarlierWordings.Wording> earlier) {
    return new PlanPartPage(
        part,
        plan,
        earlier,
        Optional.empty(),
        new Contact(UUID.randomUUID(), part, "", "", "", false),
        Slips.none());
  }

  PlanPartPage typed(String text) {
    return new PlanPartPage(part, plan, earlier, Optional.of(text), next, slips);
  }

  /// What stands in the field.
  public String text() {
    return typed.orElseGet(() -> plan.of(part));
  }

  /// Marks what is kept, which this page shows.
  public String seen() {
    return Seen.of(plan.of(part));
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
    if (typed.isPresent()) {
      return 409;
    }
    return slips.isEmpty() ? 200 : 422;
  }
}
