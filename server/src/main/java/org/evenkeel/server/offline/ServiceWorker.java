package org.evenkeel.server.offline;

import java.util.List;
import java.util.Map;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.language.Messages;
import org.evenkeel.server.web.Assets;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// `GET /sw.js`: the service worker, whose text changes whenever an asset does, so that a phone
/// notices. What it does is in `js/worker.js`; here it is told what to keep.
@RestController
class ServiceWorker {
  private static final List<String> FILES =
      List.of(
          "css/evenkeel.css",
          "img/mark-192.png",
          "img/mark.svg",
          "js/outbox.js",
          "js/sealing.js",
          "js/trusted.js");

  private final String script;

  ServiceWorker(Assets assets, Messages messages, EntryKey key, JsonMapper json) {
    Map<String, Object> house =
        Map.of(
            "version", assets.version(),
            "files", FILES.stream().map(assets::address).toList(),
            "pages", List.of("/help", "/help/not-told", "/offline/shell"),
            "languages", messages.languages().stream().map(Language::tag).toList(),
            "key", Map.of("id", key.id(), "key", key.publicHalf()));
    script =
        """
        import { serve } from "%s";
        serve(%s);
        """
            .formatted(assets.address("js/worker.js"), json.writeValueAsString(house));
  }

  @GetMapping("/sw.js")
  ResponseEntity<String> script() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .header("Content-Type", "text/javascript;charset=UTF-8")
        .body(script);
  }
}
