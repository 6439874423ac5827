package org.evenkeel.server.conversation;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The person's side of the thread.
@Controller
class MessagePages {
  private static final String ADDRESS = "/messages";

  private final Threads threads;
  private final CareAccesses accesses;

  MessagePages(Threads threads, CareAccesses accesses) {
    this.threads = threads;
    this.accesses = accesses;
  }

  @GetMapping(ADDRESS)
  Page thread(@AuthenticationPrincipal SignedInAccount me, @RequestParam Optional<UUID> correct) {
    return threads.open(accesses.own(me), me.account(), ADDRESS, Optional.empty(), correct);
  }

  /// Until somebody has read it.
  @PostMapping(ADDRESS + "/{id}/withdrawal")
  Page takeBack(@AuthenticationPrincipal SignedInAccount me, @PathVariable UUID id) {
    return threads
        .takeBack(accesses.own(me), me.account(), ADDRESS, id)
        .<Page>map(page -> page)
        .orElseGet(() -> new SeeOther(ADDRESS));
  }

  @PostMapping(ADDRESS)
  Page send(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Optional<UUID> corrects) {
    MessageForm form = new MessageForm(id, text, corrects);
    return threads
        .write(accesses.own(me), me.account(), ADDRESS, Optional.empty(), form)
        .<Page>map(page -> page)
        .orElseGet(() ->
            new SeeOther(
                threads.soundsLikeDanger(form)
                    ? "/with-you?then=" + ADDRESS
                    : ADDRESS + "#latest"));
  }

  /// No page of ours offers to send a file: whoever tries reads that nothing went.
  @PostMapping(path = ADDRESS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Page sendFile(
      @AuthenticationPrincipal SignedInAccount me,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Optional<UUID> corrects) {
    return threads.notSent(
        accesses.own(me),
        me.account(),
        ADDRESS,
        Optional.empty(),
        new MessageForm(id, text, corrects),
        "conversation.file-not-sent");
  }

  @PostMapping(ADDRESS + "/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void draft(@AuthenticationPrincipal SignedInAccount me, @RequestParam String text) {
    threads.draft(accesses.own(me), me.account(), text);
  }

  /// The same without script: the page comes back with the draft in it.
  @PostMapping(ADDRESS + "/draft/page")
  Page keepDraft(@AuthenticationPrincipal SignedInAccount me, @RequestParam String text) {
    threads.draft(accesses.own(me), me.account(), text);
    return new SeeOther(ADDRESS);
  }
}
