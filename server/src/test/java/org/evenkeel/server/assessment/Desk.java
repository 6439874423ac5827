package org.evenkeel.server.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.InstrumentId;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.psychometrics.ResponseOption;
import org.evenkeel.server.Browser;

/// Answering and bringing in, the way a browser does it.
final class Desk {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private Desk() {}

  static byte[] file(String name) {
    try (InputStream file = Objects.requireNonNull(Desk.class.getResourceAsStream(name))) {
      return file.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// A file that fills a shell with made-up words.
  static byte[] filled(String shell, String language) {
    Instrument instrument = Instruments.shell(new InstrumentId(shell)).orElseThrow();
    StringBuilder file = new StringBuilder("fills = " + shell + "\nlanguage = " + language);
    file.append("\nequivalence = validated\nnote = Made up for tests\npreamble = Lately");
    for (Item item : instrument.items()) {
      file.append("\nitem.%s = Made-up words number %s".formatted(item.id().label(), item.id()));
      item.options().stream()
          .map(ResponseOption::code)
          .filter(code -> !item.isLine() || code == item.lowest() || code == item.highest())
          .map(code -> "\nitem.%s.option.%d = Answer %d".formatted(item.id().label(), code, code))
          .forEach(file::append);
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// What the page's form would send unseen.
  static Map<String, String> hidden(String page) {
    Map<String, String> fields = new HashMap<>();
    Matcher found = HIDDEN.matcher(page);
    while (found.find()) {
      fields.put(found.group(1), unescaped(found.group(2)));
    }
    fields.remove("_csrf");
    return fields;
  }

  private static String unescaped(String value) {
    return value
        .replace("&#34;", "\"")
        .replace("&lt;", "<")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /// Brings in a file and keeps it.
  static HttpResponse<String> bring(Browser browser, byte[] content, String statement) {
    browser.get("/instruments/bring");
    String look =
        browser
            .upload(
                "/instruments/bring",
                "file",
                "licensed.txt",
                content,
                Map.of("statement", statement))
            .body();
    return browser.post("/instruments/brought", hidden(look));
  }

  /// Begins a questionnaire and says where it goes on.
  static String begun(Browser browser, String path) {
    String before = browser.get(path).body();
    Map<String, String> form = hidden(before);
    form.put("way", "one");
    return address(browser.post("/questionnaires", form));
  }

  static String address(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElseThrow();
  }

  /// Answers until the review, the same code everywhere it exists, and finishes.
  static String answered(
      Browser browser, String first, Map<String, String> answers, String otherwise) {
    String path = first;
    while (!path.endsWith("/review")) {
      browser.get(path);
      String place = path.substring(path.lastIndexOf('/') + 1);
      path =
          address(
              browser.post(
                  path, Map.of("answer-" + place, answers.getOrDefault(place, otherwise))));
      // past the page of help, where help comes first
      path = path.substring(path.indexOf('=') + 1);
    }
    browser.get(path);
    return address(browser.post(path.replace("review", "completion"), Map.of()));
  }
}
