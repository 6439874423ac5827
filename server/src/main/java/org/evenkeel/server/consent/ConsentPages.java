package org.evenkeel.server.consent;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What I share, and who looked.
@Controller
class ConsentPages {
  private static final int MOST_LOOKS = 200;

  private final Sharing sharing;
  private final ResearchConsents research;
  private final AuditLog audit;
  private final Accounts accounts;
  private final CareRelationships relationships;
  private final InstantSource clock;

  ConsentPages(
      Sharing sharing,
      ResearchConsents research,
      AuditLog audit,
      Accounts accounts,
      CareRelationships relationships,
      InstantSource clock) {
    this.sharing = sharing;
    this.research = research;
    this.audit = audit;
    this.accounts = accounts;
    this.relationships = relationships;
    this.clock = clock;
  }

  @GetMapping("/sharing")
  Page sharing(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(required = false) @org.jspecify.annotations.Nullable String kept) {
    Set<DataKind> shared = sharing.of(me.person());
    List<String> team =
        relationships.cliniciansOf(me.person()).stream()
            .map(accounts::find)
            .flatMap(Optional::stream)
            .map(Account::name)
            .toList();
    return new SharingPage(
        team,
        Arrays.stream(DataKind.values())
            .map(kind -> new SharingPage.Switch(kind, shared.contains(kind)))
            .toList(),
        research.of(me.person()),
        kept != null);
  }

  /// The switches that are on; those left out are off. A name that is no kind is left out too.
  @PostMapping("/sharing")
  Page share(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(required = false, defaultValue = "") List<String> kind) {
    Set<DataKind> chosen = EnumSet.noneOf(DataKind.class);
    Stream.of(DataKind.values()).filter(each -> kind.contains(each.name())).forEach(chosen::add);
    sharing.set(me.person(), chosen);
    audit.add(
        new AuditLine(
            clock.instant(),
            me.account().id(),
            Optional.of(me.person()),
            "changed-sharing",
            names(chosen)));
    return new SeeOther("/sharing?kept=");
  }

  /// Agreeing to research, or no longer: apart from what those who care see.
  @PostMapping("/sharing/research")
  Page research(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(defaultValue = "false") boolean agrees) {
    research.set(me.person(), agrees);
    audit.add(
        new AuditLine(
            clock.instant(),
            me.account().id(),
            Optional.of(me.person()),
            agrees ? "agreed-to-research" : "ended-research",
            ""));
    return new SeeOther("/sharing?kept=");
  }

  private static String names(Set<DataKind> kinds) {
    return String.join(" ", kinds.stream().map(DataKind::name).sorted().toList());
  }

  @GetMapping("/who-looked")
  Page looks(@AuthenticationPrincipal SignedInAccount me) {
    List<AuditLine> lines = audit.about(me.person(), MOST_LOOKS + 1);
    return new LooksPage(
        lines.stream().limit(MOST_LOOKS).map(line -> look(line, me)).toList(),
        lines.size() > MOST_LOOKS);
  }

  private LooksPage.Look look(AuditLine line, SignedInAccount me) {
    String who =
        line.by().equals(me.account().id())
            ? ""
            : accounts.find(line.by()).map(Account::name).orElse("–");
    return new LooksPage.Look(line.at(), who, "consent.deed-" + line.deed(), kinds(line.what()));
  }

  private static List<DataKind> kinds(String what) {
    return Stream.of(DataKind.values())
        .filter(kind -> List.of(what.split(" ")).contains(kind.name()))
        .toList();
  }
}
