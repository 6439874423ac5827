package org.evenkeel.server.consent;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Seen;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    return page(me, kept != null, false);
  }

  private SharingPage page(SignedInAccount me, boolean kept, boolean changed) {
    List<Agreement> standing = sharing.agreements(me.person());
    return new SharingPage(
        choices(standing, Optional.empty(), me.zone()),
        relationships.cliniciansOf(me.person()).stream()
            .flatMap(id -> accounts.find(id).stream())
            .map(one -> member(one, standing, me.zone()))
            .toList(),
        research.of(me.person()),
        kept,
        changed,
        Seen.of(standing));
  }

  private static SharingPage.Member member(Account one, List<Agreement> standing, ZoneId zone) {
    return new SharingPage.Member(
        one.id().toString(),
        one.name(),
        standing.stream().anyMatch(each -> each.with().equals(Optional.of(one.id()))),
        choices(standing, Optional.of(one.id()), zone));
  }

  private static List<SharingPage.Choice> choices(
      List<Agreement> standing, Optional<AccountId> with, ZoneId zone) {
    return Arrays.stream(DataKind.values())
        .map(kind -> new SharingPage.Choice(kind, SharingForm.of(standing, kind, with), zone))
        .toList();
  }

  /// For everyone who cares for me.
  @PostMapping("/sharing")
  Page share(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam(required = false, defaultValue = "") List<String> kind,
      @RequestParam Optional<String> seen) {
    return kept(me, new SharingForm(kind, Optional.empty()), seen);
  }

  /// For one of them.
  @PostMapping("/sharing/{carer}")
  Page shareWith(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID carer,
      @RequestParam(required = false, defaultValue = "") List<String> kind,
      @RequestParam Optional<String> seen) {
    Optional<AccountId> with = Optional.of(new AccountId(carer));
    return relationships.cliniciansOf(me.person()).contains(with.get())
        ? kept(me, new SharingForm(kind, with), seen)
        : ErrorPage.missing();
  }

  /// Not from a page that shows what does not hold any more: it could share again what was taken
  /// back since. Such a form leads to what holds now.
  private Page kept(SignedInAccount me, SharingForm form, Optional<String> seen) {
    List<Agreement> standing = sharing.agreements(me.person());
    if (!Seen.still(seen, standing)) {
      return page(me, false, true);
    }
    List<Agreement> chosen = form.agreements(standing, clock.instant(), me.zone());
    sharing.set(me.person(), form.with(), chosen);
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

  private static String names(List<Agreement> chosen) {
    return chosen.stream()
        .filter(Agreement::allowed)
        .map(each -> each.kind().name())
        .sorted()
        .collect(Collectors.joining(" "));
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
    return new LooksPage.Look(
        line.at(),
        who,
        "consent.deed-" + line.deed(),
        kinds(line.what()),
        words(line.what()).flatMap(word -> purpose(word).stream()).findFirst().orElse(""),
        words(line.what()).flatMap(word -> Days.of(word).stream()).findFirst());
  }

  private static Stream<String> words(String what) {
    return Arrays.stream(what.split(" "));
  }

  private static Optional<String> purpose(String word) {
    return CareAccesses.OF_CLINICIANS.stream()
        .filter(purpose -> purpose.name().equals(word))
        .map(Purpose::messageKey)
        .findFirst();
  }

  private static List<DataKind> kinds(String what) {
    return Stream.of(DataKind.values())
        .filter(kind -> List.of(what.split(" ")).contains(kind.name()))
        .toList();
  }
}
