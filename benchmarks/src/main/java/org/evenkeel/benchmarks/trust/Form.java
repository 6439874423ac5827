package org.evenkeel.benchmarks.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form of a page, as a browser without script sees it.
///
/// @param filled what it sends besides words: unseen fields, first choices, dates
/// @param words the fields that take words
record Form(String action, Map<String, String> filled, List<String> words) {
  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile(
          "<(input|button)\\b([^>]*)>|<(textarea)\\b([^>]*)>|<(select)\\b([^>]*)>(.*?)</select>",
          Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]*)\"");

  /// The forms of a page that change something and take no file.
  static List<Form> of(String page) {
    List<Form> forms = new ArrayList<>();
    Matcher found = FORM.matcher(page);
    while (found.find()) {
      String head = found.group(1);
      if (head.contains("method=\"post\"") && !head.contains("multipart")) {
        attribute(head, "action").ifPresent(action -> forms.add(of(action, found.group(2))));
      }
    }
    return forms;
  }

  private static Form of(String action, String inside) {
    Map<String, String> filled = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    Matcher found = FIELD.matcher(inside);
    while (found.find()) {
      read(found, filled, words);
    }
    return new Form(unescaped(action), filled, words);
  }

  private static void read(Matcher found, Map<String, String> filled, List<String> words) {
    if (found.group(3) != null) {
      attribute(found.group(4), "name").ifPresent(words::add);
    } else if (found.group(5) != null) {
      Matcher option = OPTION.matcher(found.group(7));
      attribute(found.group(6), "name")
          .filter(name -> option.find())
          .ifPresent(name -> filled.put(name, unescaped(option.group(1))));
    } else {
      attribute(found.group(2), "name")
          .filter(name -> !name.equals("_csrf"))
          .ifPresent(name -> input(name, found.group(2), filled, words));
    }
  }

  private static void input(
      String name, String tag, Map<String, String> filled, List<String> words) {
    String value = attribute(tag, "value").map(Form::unescaped).orElse("on");
    switch (attribute(tag, "type").orElse("text")) {
      case "text", "search", "password" -> words.add(name);
      case "date" -> filled.put(name, LocalDate.now().plusDays(3).toString());
      case "time" -> filled.put(name, "10:30");
      case "tel" -> filled.put(name, "020 7946 0000");
      case "number" -> filled.put(name, attribute(tag, "min").orElse("1"));
      default -> filled.putIfAbsent(name, value);
    }
  }

  static Optional<String> attribute(String tag, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  static String unescaped(String text) {
    return text.replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
