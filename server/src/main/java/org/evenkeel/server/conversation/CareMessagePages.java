package org.evenkeel.server.conversation;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.server.consent.AccessDecision.Granted;
import org.evenkeel.server.consent.AccessDecision.Refused;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.Purpose;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The clinician's side of a person's thread. Opening it leaves a line that the person can read.
@Controller
class CareMessagePages {
  private final Threads threads;
  private final CareAccesses accesses;
  private final Accounts accounts;

  CareMessagePages(Threads threads, CareAccesses accesses, Accounts accounts) {
    this.threads = threads;
    this.accesses = accesses;
    this.accounts = accounts;
  }

  @GetMapping("/people/{person}/messages")
  Page thread(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @RequestParam Optional<UUID> correct) {
    return allowed(
        me,
        person,
        "opened-messages",
        access -> threads.open(access, me.account(), address(person), name(access), correct));
  }

  @PostMapping("/people/{person}/messages")
  Page send(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Optional<UUID> corrects) {
    MessageForm form = new MessageForm(id, text, corrects);
    return allowed(
        me,
        person,
        "wrote-message",
        access ->
            threads
                .write(access, me.account(), address(person), name(access), form)
                .<Page>map(page -> page)
                .orElseGet(() -> new SeeOther(address(person) + "#latest")));
  }

  @PostMapping(path = "/people/{person}/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Page sendFile(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Optional<UUID> corrects) {
    MessageForm form = new MessageForm(id, text, corrects);
    return allowed(
        me,
        person,
        "opened-messages",
        access ->
            threads.notSent(
                access,
                me.account(),
                address(person),
                name(access),
                form,
                "conversation.file-not-sent"));
  }

  @PostMapping("/people/{person}/messages/draft")
  ResponseEntity<Void> draft(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @RequestParam String text) {
    Optional<CareAccess> access = accesses.glance(me, new PersonId(person));
    access.ifPresent(key -> threads.draft(key, me.account(), text));
    return access.isPresent()
        ? ResponseEntity.noContent().build()
        : ResponseEntity.status(403).build();
  }

  @PostMapping("/people/{person}/messages/draft/page")
  Page keepDraft(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable UUID person,
      @RequestParam String text) {
    return draft(me, person, text).getStatusCode().is2xxSuccessful()
        ? new SeeOther(address(person))
        : ErrorPage.forbidden();
  }

  private Page allowed(
      SignedInAccount me, UUID person, String deed, Function<CareAccess, Page> page) {
    return switch (accesses.care(me, new PersonId(person), Purpose.CARE, deed)) {
      case Granted(CareAccess access) -> page.apply(access);
      case Refused() -> ErrorPage.forbidden();
    };
  }

  private Optional<String> name(CareAccess access) {
    return accounts.of(access.person()).map(Account::name);
  }

  private static String address(UUID person) {
    return "/people/" + person + "/messages";
  }
}
