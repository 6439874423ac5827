package org.evenkeel.server.assessment;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.assessment.ResearchExports.Asked;
import org.evenkeel.server.assessment.page.ResearchPage;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A file of answers for research: a clinical lead asks, a second person allows, the first takes
/// it.
@Controller
class ResearchPages {
  private static final int SHORTEST_PURPOSE = 10;
  private static final int LONGEST_PURPOSE = 500;

  private final ResearchExports exports;
  private final ResearchFile file;
  private final Accounts accounts;
  private final AuditLog audit;
  private final InstantSource clock;

  ResearchPages(
      ResearchExports exports,
      ResearchFile file,
      Accounts accounts,
      AuditLog audit,
      InstantSource clock) {
    this.exports = exports;
    this.file = file;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/research")
  Page research(@AuthenticationPrincipal SignedInAccount me) {
    return page(me, "", false);
  }

  private ResearchPage page(SignedInAccount me, String purpose, boolean wrong) {
    return new ResearchPage(
        UUID.randomUUID().toString(),
        file.people(),
        ResearchFile.FEWEST_PEOPLE,
        leads(me),
        exports.all().stream().map(asked -> line(me, asked)).toList(),
        purpose,
        wrong);
  }

  /// Only a clinical lead takes answers out of the house; whoever runs it may be the second person.
  private static boolean leads(SignedInAccount me) {
    return me.account().is(Role.SUPERVISOR);
  }

  private ResearchPage.Line line(SignedInAccount me, Asked asked) {
    boolean mine = asked.by().equals(me.account().id());
    return new ResearchPage.Line(
        asked.id().toString(),
        asked.purpose(),
        name(asked.by()),
        asked.at(),
        asked.allowedBy().map(this::name),
        !mine && asked.allowedBy().isEmpty(),
        mine && asked.allowedBy().isPresent());
  }

  private String name(AccountId account) {
    return accounts.find(account).map(found -> found.name()).orElse("–");
  }

  @PostMapping("/research")
  Page ask(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String purpose) {
    if (!leads(me)) {
      return ErrorPage.forbidden();
    }
    String words = purpose.strip();
    if (words.length() < SHORTEST_PURPOSE || words.length() > LONGEST_PURPOSE) {
      return page(me, purpose, true);
    }
    exports.ask(id, words, me.account().id(), clock.instant());
    log(me, "asked-for-research");
    return new SeeOther("/research");
  }

  @PostMapping("/research/{id}/allowance")
  Page allow(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    if (!exports.allow(id, me.account().id(), clock.instant())) {
      return ErrorPage.forbidden();
    }
    log(me, "allowed-research");
    return new SeeOther("/research");
  }

  @PostMapping("/research/{id}/file")
  ResponseEntity<byte[]> take(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    Optional<Asked> asked =
        exports
            .find(id)
            .filter(one -> leads(me) && one.by().equals(me.account().id()))
            .filter(one -> one.allowedBy().isPresent());
    return asked
        .flatMap(one -> file.written(me))
        .map(written -> taken(id, written))
        .orElseGet(() -> ResponseEntity.status(403).build());
  }

  private ResponseEntity<byte[]> taken(UUID id, String written) {
    exports.taken(id, clock.instant());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"answers.csv\"")
        .cacheControl(CacheControl.noStore())
        .body(written.getBytes(StandardCharsets.UTF_8));
  }

  private void log(SignedInAccount me, String deed) {
    audit.add(new AuditLine(clock.instant(), me.account().id(), Optional.empty(), deed, ""));
  }
}
