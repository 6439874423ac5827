package org.evenkeel.server.offline;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.offline.EntryOutcome.Kept;
import org.evenkeel.server.offline.EntryOutcome.NotKept;
import org.evenkeel.server.offline.EntryOutcome.Reason;
import org.evenkeel.server.offline.Letter.Answer;
import org.evenkeel.server.offline.Letter.Enclosed;
import org.evenkeel.server.offline.OpenedEntry.Skew;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.Uis;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// `POST /offline-entries`: a phone sends what waited. Each entry gets its own answer; one that
/// cannot be kept never holds up the others.
@RestController
class EntryDelivery {
  private final DeliveringEntries delivering;
  private final InstantSource clock;
  private final JsonMapper json;
  private final Uis uis;

  EntryDelivery(DeliveringEntries delivering, InstantSource clock, JsonMapper json, Uis uis) {
    this.delivering = delivering;
    this.clock = clock;
    this.json = json;
    this.uis = uis;
  }

  @PostMapping(path = "/offline-entries", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<List<Answer>> receive(
      HttpServletRequest request, @AuthenticationPrincipal SignedInAccount me) throws IOException {
    byte[] body = request.getInputStream().readNBytes(Letter.MOST_BYTES + 1);
    if (body.length > Letter.MOST_BYTES) {
      return ResponseEntity.status(413).build();
    }
    try {
      return answered(json.readValue(body, Letter.class), me, uis.of(request));
    } catch (JacksonException e) {
      return ResponseEntity.badRequest().build();
    }
  }

  private ResponseEntity<List<Answer>> answered(Letter letter, SignedInAccount me, Ui ui) {
    Skew skew = Skew.between(letter.now(), clock.instant());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(letter.entries().stream().map(each -> answer(each, me, skew, ui)).toList());
  }

  private Answer answer(Enclosed enclosed, SignedInAccount me, Skew skew, Ui ui) {
    EntryOutcome outcome =
        enclosed
            .entry()
            .map(entry -> delivering.deliver(me, entry, skew))
            .orElseGet(() -> new NotKept(Reason.DOES_NOT_OPEN));
    return switch (outcome) {
      case Kept kept -> new Answer(enclosed.id(), true, true, "");
      case NotKept(Reason reason) ->
          new Answer(enclosed.id(), false, reason.lasting(), ui.text(reason.messageKey()));
    };
  }
}
