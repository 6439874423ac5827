package org.evenkeel.server.safety;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.web.Ui;

/// Lines of a case's history and receipts of its pages, in words.
public final class CaseWords {
  private CaseWords() {}

  public static String receipt(Ui ui, DutyPage page) {
    String sent = ui.text("duty.receipt-sent", ui.moment(page.sentAt()));
    return page.openedAt()
        .map(at -> sent + " " + ui.text("duty.receipt-opened", ui.time(at)))
        .or(() -> page.shownAt().map(at -> sent + " " + ui.text("duty.receipt-shown", ui.time(at))))
        .orElse(sent + " " + ui.text("duty.receipt-not-shown"));
  }

  /// Who did what; `what` is a tier, an outcome, a step or a way of being in touch.
  public static String entry(Ui ui, CasePage page, CasePage.Entry entry) {
    return ui.text(
        entry.deed().key(), entry.by().map(page::name).orElse(""), what(ui, page, entry));
  }

  private static String what(Ui ui, CasePage page, CasePage.Entry entry) {
    if (entry.what().isEmpty()) {
      return "";
    }
    return switch (entry.deed()) {
      case OPENED,
          MORE_SAID,
          RAISED,
          REOPENED,
          LOWERING_ASKED,
          LOWERED,
          LOWERING_REFUSED,
          CLOCK_MISSED ->
          ui.text(Tier.valueOf(entry.what()).key());
      case PAGED, NOBODY_TO_PAGE -> ui.text(RiskRule.Whom.valueOf(entry.what()).key());
      case REACHED, NOT_REACHED, FOLLOW_UP_BOOKED -> ui.text(Way.valueOf(entry.what()).key());
      case CLOSED -> ui.text(Outcome.valueOf(entry.what()).key());
      case HANDED_OVER -> to(page, entry.what()).orElse("");
      case TAKEN, REVIEWED, OUTSIDE_CALLED -> "";
    };
  }

  private static Optional<String> to(CasePage page, String account) {
    AccountId id = new AccountId(UUID.fromString(account));
    return page.colleagues().stream()
        .filter(colleague -> colleague.id().equals(id))
        .findFirst()
        .map(org.evenkeel.server.identity.Account::name)
        .or(() -> Optional.of(page.name(id)).filter(name -> !name.isEmpty()));
  }
}
