package org.evenkeel.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /assets/{version}/…`: the files of [Assets], cached for a year because their address
/// changes with them.
@RestController
class AssetFiles {
  private static final Map<String, MediaType> TYPES =
      Map.of(
          "css",
          new MediaType("text", "css", java.nio.charset.StandardCharsets.UTF_8),
          "js",
          new MediaType("text", "javascript", java.nio.charset.StandardCharsets.UTF_8),
          "svg",
          new MediaType("image", "svg+xml", java.nio.charset.StandardCharsets.UTF_8),
          "png",
          MediaType.IMAGE_PNG,
          "json",
          MediaType.APPLICATION_JSON);

  private final Map<String, byte[]> files;

  AssetFiles(Assets assets) {
    this.files = assets.files();
  }

  @GetMapping("/assets/{version}/**")
  ResponseEntity<byte[]> file(HttpServletRequest request) {
    String name = request.getRequestURI().replaceFirst("^/assets/[^/]+/", "");
    byte[] file = files.get(name);
    return file == null ? ResponseEntity.notFound().build() : kept(name, file);
  }

  private static ResponseEntity<byte[]> kept(String name, byte[] file) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .contentType(
            TYPES.getOrDefault(
                name.substring(name.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM))
        .body(file);
  }
}
