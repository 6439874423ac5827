package org.evenkeel.benchmarks.trust;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.endtoend.Chromium;
import org.evenkeel.endtoend.Door;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;
import org.evenkeel.endtoend.Visitor;

/// Hostile texts through the fields where people write: kept, shown and handed out sign by sign,
/// and never run.
final class HostileTextFigures implements TrustEvidence.Part {
  private static final String WHO = "Freya Lindqvist";
  private static final String UNCHANGED = "naughty strings kept, shown and exported unchanged";
  private static final String RUN = "scripts run from stored text, in a browser";
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");
  private static final Pattern WORDS =
      Pattern.compile(
          "<textarea[^>]*name=\"(?:words|text)\"[^>]*>\n?(.*?)</textarea>", Pattern.DOTALL);
  private static final Pattern SAID =
      Pattern.compile("<p class=\"said\" dir=\"auto\">(.*?)</p>", Pattern.DOTALL);

  private final Path data = TrustEvidence.folder().resolve("data");
  private final Set<String> changed = new LinkedHashSet<>();
  private final List<String> checkIns = new ArrayList<>();

  @Override
  public List<Figure> figures() {
    Optional<List<String>> naughty = HostileTexts.naughty();
    List<String> texts =
        Stream.concat(naughty.orElse(List.of()).stream(), HostileTexts.SCRIPTS.stream()).toList();
    try (House house = House.demo(Repository.root(), data)) {
      try (Visitor person = Visitor.demo(house.address(), WHO)) {
        texts.forEach(text -> checkIn(person, text));
        texts.forEach(text -> message(person, text));
        shownMessages(person, texts);
        texts.forEach(text -> plan(person, text));
        exported(person, texts);
      }
      return List.of(unchanged(naughty, texts), run(house));
    }
  }

  private static boolean blank(String text) {
    return text.isBlank();
  }

  private void expect(String where, String text, String there) {
    if (!there.equals(text)) {
      changed.add(where + ": " + escaped(text) + " became " + escaped(there));
    }
  }

  private static String escaped(String text) {
    StringBuilder shown = new StringBuilder();
    text.chars()
        .limit(40)
        .forEach(sign ->
            shown.append(
                sign < 32 || sign > 126 ? "\\u%04x".formatted(sign) : String.valueOf((char) sign)));
    return shown.toString();
  }

  private void checkIn(Visitor person, String text) {
    Matcher id = ID.matcher(person.get("/check-ins/new").body());
    if (!id.find()) {
      throw new IllegalStateException("The form for a check-in has no number");
    }
    HttpResponse<String> kept =
        person.post("/check-ins", Map.of("id", id.group(1), "mood", "3", "words", text));
    String address = kept.headers().firstValue("Location").orElse("");
    checkIns.add(address);
    Matcher words = WORDS.matcher(person.get(address).body());
    expect(
        "check-in", blank(text) ? "" : text, words.find() ? Form.unescaped(words.group(1)) : "–");
  }

  private void message(Visitor person, String text) {
    if (!blank(text)) {
      person.post("/messages", Map.of("id", UUID.randomUUID().toString(), "text", text));
    }
  }

  private void shownMessages(Visitor person, List<String> texts) {
    Set<String> shown = new HashSet<>();
    SAID.matcher(person.get("/messages").body())
        .results()
        .forEach(said -> shown.add(Form.unescaped(said.group(1))));
    texts.stream()
        .filter(text -> !blank(text))
        .forEach(text -> expect("message", text, shown.contains(text) ? text : "nothing"));
  }

  private void plan(Visitor person, String text) {
    person.get("/safety-plan/alone");
    person.post("/safety-plan/alone", Map.of("text", text));
    Matcher words = WORDS.matcher(person.get("/safety-plan/alone").body());
    expect(
        "safety plan",
        blank(text) ? "" : text,
        words.find() ? Form.unescaped(words.group(1)) : "–");
  }

  /// The copy as another house would read it, and its table as a spreadsheet would.
  private void exported(Visitor person, List<String> texts) {
    person.get("/mine");
    Map<String, String> copy = unzipped(person.download("/mine/copy", Map.of()));
    JsonObject tables =
        JsonParser.parseString(copy.get("everything.json"))
            .getAsJsonObject()
            .getAsJsonObject("tables");
    Map<String, String> words = words(tables.getAsJsonArray("check_in"));
    String csv = String.valueOf(copy.get("tables/check_in.csv"));
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      if (!blank(text)) {
        String id = checkIns.get(i).replace("/check-ins/", "");
        expect("copy", text, words.getOrDefault(id, "nothing"));
        String quoted = text.replace("\"", "\"\"");
        boolean there = csv.contains("\"" + quoted + "\"") || csv.contains("\"'" + quoted + "\"");
        expect("table", text, there ? text : "nothing");
      }
    }
  }

  private static Map<String, String> words(JsonArray rows) {
    Map<String, String> words = new HashMap<>();
    for (JsonElement row : rows) {
      JsonElement said = row.getAsJsonObject().get("words");
      if (!said.isJsonNull()) {
        words.put(row.getAsJsonObject().get("id").getAsString(), said.getAsString());
      }
    }
    return words;
  }

  private static Map<String, String> unzipped(byte[] copy) {
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(copy))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Figure unchanged(Optional<List<String>> naughty, List<String> texts) {
    if (naughty.isEmpty()) {
      return Figure.notMeasured(
          UNCHANGED,
          "515 of 515",
          "The list is not at hand: EVENKEEL_CORPORA names no folder with blns.");
    }
    long blanks = naughty.get().stream().filter(HostileTextFigures::blank).count();
    long wrong =
        naughty.get().stream()
            .filter(text ->
                changed.stream().anyMatch(one -> one.contains(": " + escaped(text) + " became")))
            .count();
    int all = naughty.get().size();
    return Figure.of(
            UNCHANGED,
            "%d of %d".formatted(all - wrong, all),
            "515 of 515",
            changed.isEmpty() && all == 515)
        .noting(
            "check-in, message, safety plan; page, everything.json, table; and %d texts of ours. %d are blank: nothing was said, and nothing is shown. %s"
                .formatted(
                    texts.size() - all,
                    blanks,
                    String.join(" · ", changed.stream().limit(6).toList())));
  }

  private Figure run(House house) {
    try (Chromium chromium = new Chromium();
        BrowserContext context = chromium.phone();
        BrowserContext desk = chromium.wide()) {
      ScriptWatch watch = new ScriptWatch();
      Door.enter(context, house.address(), WHO);
      Page page = watch.over(context.newPage());
      int looks = looks(page, house);
      Door.enter(desk, house.address(), "Mina Haddad");
      Page theirs = watch.over(desk.newPage());
      looks += record(theirs, house);
      int ran = watch.ran();
      int stopped = watch.stopped();
      boolean works = watch.control(context.newPage(), house.address());
      return Figure.of(RUN, ran + " in " + looks + " looks", "0", ran == 0 && stopped == 0 && works)
          .noting(
              "%d tries that the page's policy had to stop; the same watch %s one made on purpose, with and without a policy"
                  .formatted(stopped, works ? "saw" : "did not see"));
    }
  }

  private int looks(Page page, House house) {
    int looks = 0;
    List<String> paths =
        new ArrayList<>(List.of("/messages", "/safety-plan", "/safety-plan/alone", "/today"));
    for (int i = 0; i < checkIns.size(); i += 8) {
      paths.add(checkIns.get(i));
    }
    for (String path : paths) {
      page.navigate(house.address() + path);
      looks++;
    }
    String older = "/check-ins";
    while (!older.isEmpty()) {
      page.navigate(house.address() + older);
      looks++;
      var next = page.locator("a[href*='before=']");
      older = next.count() == 0 ? "" : String.valueOf(next.first().getAttribute("href"));
    }
    return looks;
  }

  /// What a clinician sees of it.
  private static int record(Page page, House house) {
    page.navigate(house.address() + "/people");
    var link = page.locator("a[href^='/people/']:has-text('Freya')");
    if (link.count() == 0) {
      return 1;
    }
    String record = String.valueOf(link.first().getAttribute("href"));
    page.navigate(house.address() + record);
    page.navigate(house.address() + record + "/messages");
    return 3;
  }
}
