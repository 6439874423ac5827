package org.evenkeel.server.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// One case, for those who answer it.
///
/// @param inside what only somebody with a key to the person reads; empty before the case is taken
/// @param colleagues who it can be handed to
/// @param receipts who was paged, when, and whether they have seen it
/// @param names of everybody who did something in the case
/// @param seen marks what is known of the case on this page
/// @param typed what was typed into a form that has to be put right
public record CasePage(
    CaseCard card,
    Optional<Inside> inside,
    List<Account> colleagues,
    List<DutyPage> receipts,
    Map<AccountId, String> names,
    boolean supervisor,
    Optional<Lowering> lowering,
    LocalDate nextDay,
    LocalTime nextTime,
    String seen,
    Map<String, String> typed,
    Slips slips)
    implements Page {
  /// What the person's own plan says, and what was written in the case.
  public record Inside(Optional<String> number, SafetyPlan plan, List<Entry> history) {}

  /// One line of the history, with its words opened.
  public record Entry(
      Instant at, CaseEvent.Deed deed, Optional<AccountId> by, String what, String words) {}

  /// A lower tier that was asked for.
  public record Lowering(Tier tier, AccountId by, Instant at, String ground, boolean mine) {}

  public String name(AccountId account) {
    return names.getOrDefault(account, "");
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public CrisisCase crisis() {
    return card.crisis();
  }

  @Override
  public String template() {
    return "safety/case.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
