package org.evenkeel.server.diary;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.server.Browser;

/// A person at the import page, in a browser without script.
public final class Bringing {
  private static final Pattern FIELD = Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]*>");
  private static final Pattern SELECT =
      Pattern.compile("<select [^>]*name=\"([^\"]+)\".*?</select>", Pattern.DOTALL);

  private final Browser browser;
  private String address = "";

  public Bringing(Browser browser) {
    this.browser = browser;
    browser.get("/diary/import");
  }

  Browser browser() {
    return browser;
  }

  String address() {
    return address;
  }

  /// Chooses a file and looks at it.
  public String look(String name, String content) {
    return look(name, content.getBytes(StandardCharsets.UTF_8));
  }

  String look(String name, byte[] content) {
    browser.get("/diary/import");
    HttpResponse<String> answer = browser.upload("/diary/import", "file", name, content);
    address = answer.headers().firstValue("Location").orElseThrow();
    return page();
  }

  String page() {
    return browser.get(address).body();
  }

  /// Presses a button of the form as it stands, with some fields changed.
  HttpResponse<String> press(String deed, Map<String, String> changed) {
    Map<String, String> fields = fields(page());
    fields.putAll(changed);
    fields.put("deed", deed);
    return browser.post(address, fields);
  }

  /// Presses "bring it in" and waits until it is read.
  public String bring(Map<String, String> changed) {
    press("bring", changed);
    return read();
  }

  String read() {
    Instant patience = Instant.now().plus(Duration.ofSeconds(60));
    while (browser.get(address + "/progress").body().contains("\"over\":false")) {
      if (Instant.now().isAfter(patience)) {
        throw new IllegalStateException("Reading takes more than a minute");
      }
      Thread.onSpinWait();
    }
    return page();
  }

  /// The place of a column in the form.
  static int place(String page, String column) {
    Matcher found =
        Pattern.compile(
                "<legend><bdi>"
                    + Pattern.quote(column)
                    + "</bdi></legend>\\s*<p class=\"hint\" id=\"why-(\\d+)\"")
            .matcher(page);
    if (!found.find()) {
      throw new IllegalArgumentException("No column " + column);
    }
    return Integer.parseInt(found.group(1));
  }

  static Map<String, String> fields(String page) {
    String form =
        page.substring(
            page.indexOf("diary-form"), page.indexOf("</form>", page.indexOf("diary-form")));
    Map<String, String> fields = new LinkedHashMap<>();
    FIELD
        .matcher(form)
        .results()
        .filter(field -> !field.group(1).equals("_csrf"))
        .forEach(field -> fields.put(field.group(1), value(field.group())));
    SELECT.matcher(form).results().forEach(select -> fields.put(select.group(1), chosen(select)));
    return fields;
  }

  private static String chosen(MatchResult select) {
    List<String> options = new ArrayList<>();
    Matcher option = Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(select.group());
    while (option.find()) {
      options.add(option.group(1));
    }
    return options.getFirst();
  }

  private static String value(String input) {
    Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(input);
    return value.find() ? value.group(1) : "";
  }
}
