package org.evenkeel.server.practice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.Uis;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// For whoever answers for the exercises: what paused, why, and the way back.
@Controller
class WatchPages {
  private final Watches watches;
  private final Library library;
  private final AuditLog audit;
  private final Uis uis;
  private final InstantSource clock;

  WatchPages(Watches watches, Library library, AuditLog audit, Uis uis, InstantSource clock) {
    this.watches = watches;
    this.library = library;
    this.audit = audit;
    this.uis = uis;
    this.clock = clock;
  }

  @GetMapping("/administration/practice")
  Page watches(HttpServletRequest request) {
    Ui ui = uis.of(request);
    Instant now = clock.instant();
    List<WatchPage.Line> lines =
        watches.running().stream()
            .map(watch -> new WatchPage.Line(library.title(watch.what(), ui, now), watch))
            .toList();
    return new WatchPage(lines, library.expired(now), HarmWatching.RULE);
  }

  @PostMapping("/administration/practice/{what}/return")
  Page putBack(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String what,
      @RequestParam int version) {
    Instant now = clock.instant();
    if (watches.putBack(new What(what, version), me.account().id(), now)) {
      audit.add(new AuditLine(now, me.account().id(), Optional.empty(), "put-practice-back", what));
    }
    return new SeeOther("/administration/practice");
  }

  @ExceptionHandler({IllegalArgumentException.class, MethodArgumentTypeMismatchException.class})
  Page notUnderstood() {
    return new ErrorPage(400, "stale");
  }
}
