package org.evenkeel.server.caseload;

import java.time.InstantSource;
import java.util.UUID;
import org.evenkeel.server.caseload.AskingCourses.Asking;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/oversight/courses`: where a supervisor sees in whose care courses of help keep asking.
@Controller
class AskingPages {
  private static final String HERE = "/oversight/courses";

  private final AskingCourses asking;
  private final Accounts accounts;
  private final InstantSource clock;

  AskingPages(AskingCourses asking, Accounts accounts, InstantSource clock) {
    this.asking = asking;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping(HERE)
  Page all() {
    return new AskingPage(asking.all().stream().map(this::line).toList());
  }

  private AskingPage.Line line(Asking one) {
    return new AskingPage.Line(
        one.clinician().toString(),
        accounts.find(one.clinician()).map(Account::name).orElse("–"),
        one.courses(),
        one.since(),
        one.lookedAt());
  }

  /// I have talked with them about it; one course more brings it back.
  @PostMapping(HERE + "/{clinician}")
  Page talked(@PathVariable UUID clinician) {
    asking.talkedAbout(new AccountId(clinician), clock.instant());
    return new SeeOther(HERE);
  }
}
