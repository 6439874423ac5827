package org.evenkeel.server.offline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.evenkeel.server.safety.Helplines;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Uis;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What the service worker fetches: the offline page, and who is signed in when something waits to
/// be sent.
@Controller
class OfflinePages {
  private final EntryKey key;
  private final OwnerTags owners;
  private final Helplines helplines;
  private final Uis uis;

  OfflinePages(EntryKey key, OwnerTags owners, Helplines helplines, Uis uis) {
    this.key = key;
    this.owners = owners;
    this.helplines = helplines;
    this.uis = uis;
  }

  @GetMapping("/offline/shell")
  Page shell(HttpServletRequest request) {
    return ShellPage.of(key, helplines, uis.of(request).locale());
  }

  /// `owner` is empty where no person is signed in.
  @GetMapping("/offline/session")
  ResponseEntity<Map<String, String>> session(CsrfToken token) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            Map.of(
                "owner", owners.here().orElse(""),
                "token", token.getToken(),
                "tokenHeader", token.getHeaderName()));
  }
}
