package org.evenkeel.server.offline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.language.Messages;
import org.evenkeel.server.web.Assets;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// `GET /manifest.webmanifest`: what a phone shows once Evenkeel is installed. Name, icon and words
/// say nothing of what it is for.
@RestController
class WebManifest {
  /// The day theme's ground, `--page` in tokens.css.
  private static final String PAGE = "#f8f6f0";

  private final Assets assets;
  private final Messages messages;
  private final JsonMapper json;

  WebManifest(Assets assets, Messages messages, JsonMapper json) {
    this.assets = assets;
    this.messages = messages;
    this.json = json;
  }

  /// A browser asks for it without cookies, so the page that links it names its language.
  @GetMapping("/manifest.webmanifest")
  ResponseEntity<String> manifest(@RequestParam(defaultValue = "en") String in) {
    Language language = messages.find(in).orElse(Language.ENGLISH);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .header("Content-Type", "application/manifest+json")
        .body(json.writeValueAsString(content(language)));
  }

  private Map<String, Object> content(Language language) {
    Map<String, Object> content = new TreeMap<>();
    content.put("id", "/");
    content.put("name", "Evenkeel");
    content.put("short_name", "Evenkeel");
    content.put("description", messages.text(language, "offline.app-description"));
    content.put("lang", language.tag());
    content.put("dir", language.direction());
    content.put("start_url", "/today");
    content.put("scope", "/");
    content.put("display", "standalone");
    content.put("background_color", PAGE);
    content.put("theme_color", PAGE);
    content.put("icons", icons());
    content.put("shortcuts", List.of(help(language)));
    return content;
  }

  private List<Map<String, String>> icons() {
    return List.of(
        icon("img/mark-192.png", "192x192", "any"),
        icon("img/mark-512.png", "512x512", "any"),
        icon("img/mark-maskable-512.png", "512x512", "maskable"));
  }

  private Map<String, String> icon(String file, String sizes, String purpose) {
    return new TreeMap<>(
        Map.of(
            "src", assets.address(file), "sizes", sizes, "type", "image/png", "purpose", purpose));
  }

  private Map<String, Object> help(Language language) {
    return new TreeMap<>(Map.of("name", messages.text(language, "web.help-now"), "url", "/help"));
  }
}
