package org.evenkeel.server.caseload;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.evenkeel.server.caseload.AlertBudget.Per;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.insight.AskingHere;
import org.evenkeel.server.insight.WorseningHere;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A clinician chooses how many alerts stand in their first list.
@Controller
class AlertBudgetPages {
  private static final String HERE = "/desk/alerts";

  private final AlertBudgets budgets;
  private final WorseningHere worsening;
  private final AskingHere asking;
  private final InstantSource clock;

  AlertBudgetPages(
      AlertBudgets budgets, WorseningHere worsening, AskingHere asking, InstantSource clock) {
    this.budgets = budgets;
    this.worsening = worsening;
    this.asking = asking;
    this.clock = clock;
  }

  @GetMapping(HERE)
  Page budget(@AuthenticationPrincipal SignedInAccount me) {
    Optional<AlertBudget> chosen = budgets.of(me.account().id());
    return page(
        chosen.map(one -> String.valueOf(one.number())).orElse(""),
        chosen.map(AlertBudget::per).orElse(Per.DAY).name(),
        Slips.none());
  }

  private AlertBudgetPage page(String number, String per, Slips slips) {
    return new AlertBudgetPage(number, per, worsening.right(), asking.endedPoorly(), slips);
  }

  /// An empty number is no limit.
  @PostMapping(HERE)
  Page choose(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "DAY") String per) {
    if (number.isBlank()) {
      budgets.none(me.account().id());
      return new SeeOther("/desk");
    }
    Optional<AlertBudget> budget = read(number.strip(), per);
    if (budget.isEmpty()) {
      return page(number, per, Slips.of("number", "caseload.slip-budget", AlertBudget.MOST));
    }
    budgets.choose(me.account().id(), budget.get(), clock.instant());
    return new SeeOther("/desk");
  }

  private static Optional<AlertBudget> read(String number, String per) {
    return Optional.of(number)
        .filter(digits -> digits.matches("[0-9]{1,2}"))
        .map(Integer::valueOf)
        .filter(many -> many >= 1 && many <= AlertBudget.MOST)
        .flatMap(many ->
            Arrays.stream(Per.values())
                .filter(one -> one.name().equals(per))
                .findFirst()
                .map(one -> new AlertBudget(many, one)));
  }
}
