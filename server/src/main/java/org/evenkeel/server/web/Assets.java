package org.evenkeel.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Stylesheet, scripts and images, read once at start-up and kept under one address that changes
/// when any of them does.
///
/// The layers of `css/evenkeel.css` are joined into one file: `@import url("x.css") layer(y);`
/// becomes `@layer y { … }`.
@Component
public class Assets {
  private static final Pattern IMPORT =
      Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\(([^)]+)\\);");
  private static final String ROOT = "static/";

  private final Map<String, byte[]> files = new TreeMap<>();
  private final String version;

  public Assets() {
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*")) {
        String place = file.getURL().getPath();
        try (InputStream in = file.getInputStream()) {
          files.put(
              place.substring(place.lastIndexOf("/" + ROOT) + ROOT.length() + 1),
              in.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The stylesheet and scripts could not be read", e);
    }
    files.computeIfPresent(
        "css/evenkeel.css", (name, css) -> joined(new String(css, StandardCharsets.UTF_8)));
    version = hash();
  }

  private byte[] joined(String css) {
    Matcher imports = IMPORT.matcher(css);
    String whole =
        imports.replaceAll(line -> Matcher.quoteReplacement(layer(line.group(2), line.group(1))));
    return smaller(whole).getBytes(StandardCharsets.UTF_8);
  }

  private String layer(String name, String file) {
    byte[] css = files.get("css/" + file);
    if (css == null) {
      throw new IllegalStateException("evenkeel.css imports " + file + ", which is not there");
    }
    return "@layer " + name + " {\n" + new String(css, StandardCharsets.UTF_8) + "\n}";
  }

  private static String smaller(String css) {
    return css.replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\n\\s*", "\n")
        .replaceAll("\\n+", "\n");
  }

  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((name, bytes) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// The address a page links.
  ///
  /// @throws IllegalArgumentException when there is no such file, so that a typing error fails a
  ///   test and not a person
  public String address(String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException("There is no asset " + name);
    }
    return "/assets/" + version + "/" + name;
  }

  /// Changes whenever any asset does; the service worker keys its cache by it.
  public String version() {
    return version;
  }

  /// Every asset's address, for the offline shell.
  public Map<String, byte[]> files() {
    return Map.copyOf(files);
  }
}
