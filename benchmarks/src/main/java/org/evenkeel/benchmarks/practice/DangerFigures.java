package org.evenkeel.benchmarks.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.dangersigns.Case;
import org.evenkeel.dangersigns.DangerSigns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the danger rules find and miss. Whoever wrote the rules had read these messages, so that
/// none of these figures says what share is found of what strangers write.
final class DangerFigures {
  private static final DangerSigns SIGNS = DangerSigns.shipped();
  private static final String SEEN =
      "the rules' author had read these messages: no figure for messages of strangers";

  private DangerFigures() {}

  private record Message(String words, boolean danger) {}

  static List<Figure> figures(Shelf shelf) {
    List<Figure> rows = new ArrayList<>();
    for (String language : List.of("en", "es", "ar")) {
      rows.addAll(rows("our cases, " + language, ours(Locale.of(language)), true));
    }
    rows.addAll(
        shelf.measured(
            "text_crisis, 12 labelled messages",
            "recall and misses listed",
            () -> rows("text_crisis, labelled messages", labelled(shelf), false)));
    rows.addAll(
        shelf.measured(
            "text_crisis, made-up people", "recall and misses listed", () -> people(shelf)));
    rows.add(speed());
    return rows;
  }

  private static List<Message> ours(Locale language) {
    return Case.ours().stream()
        .filter(each -> each.language().equals(language))
        .map(each -> new Message(each.message(), each.kind().isPresent()))
        .toList();
  }

  private static List<Message> labelled(Shelf shelf) {
    JsonNode file =
        JsonMapper.shared().readTree(read(shelf, "text_crisis/beacon_hard_crisis_dataset.json"));
    return StreamSupport.stream(file.get("conversations").spliterator(), false)
        .map(each ->
            new Message(
                each.get("messages").get(0).get("content").asString(),
                each.get("labels").get("is_crisis").asBoolean()))
        .toList();
  }

  private static List<Figure> rows(String name, List<Message> messages, boolean all) {
    List<Message> dangers = messages.stream().filter(Message::danger).toList();
    List<Message> safe = messages.stream().filter(each -> !each.danger()).toList();
    List<Message> missed = dangers.stream().filter(each -> !hit(each.words())).toList();
    List<Message> falseHits = safe.stream().filter(each -> hit(each.words())).toList();
    String found = (dangers.size() - missed.size()) + " of " + dangers.size();
    Figure recall =
        all
            ? Figure.of("danger, " + name + ": found", found, "all", missed.isEmpty())
            : Figure.reported("danger, " + name + ": found", found, "misses listed");
    return List.of(
        recall.noting(SEEN + (missed.isEmpty() ? "; none missed" : "; missed: " + words(missed))),
        Figure.reported(
                "danger, " + name + ": harmless ones shown help",
                falseHits.size() + " of " + safe.size(),
                "–")
            .noting(words(falseHits)));
  }

  private static boolean hit(String words) {
    return !SIGNS.in(words).isEmpty();
  }

  private static String words(List<Message> messages) {
    return messages.stream()
        .map(each -> "\"" + each.words() + "\"")
        .collect(Collectors.joining(" "));
  }

  /// Somebody counts as found when one of their messages is.
  private static List<Figure> people(Shelf shelf) {
    int atRisk = 0;
    int found = 0;
    List<String> missed = new ArrayList<>();
    for (String line : read(shelf, "text_crisis/vera_mh_personas.tsv").lines().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 12 && !cells[10].equals("None")) {
        List<String> messages = Arrays.stream(cells[12].split(";", -1)).map(String::strip).toList();
        atRisk++;
        found += messages.stream().anyMatch(DangerFigures::hit) ? 1 : 0;
        messages.stream().filter(each -> !hit(each)).forEach(missed::add);
      }
    }
    return List.of(
        Figure.reported(
                "danger, text_crisis, made-up people at risk: one message or more found",
                found + " of " + atRisk,
                "misses listed")
            .noting(SEEN + "; single messages not found (many alone say no danger): " + missed));
  }

  private static Figure speed() {
    String message = "Hoy fue un día largo, I walked to the shop والجو جميل. ".repeat(90);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long begun = clock.getCurrentThreadCpuTime();
    for (int i = 0; i < 50; i++) {
      SIGNS.in(message);
    }
    double milliseconds = (clock.getCurrentThreadCpuTime() - begun) / 50e6;
    return Figure.of(
        "danger: processor time of reading a message of 5,000 letters",
        String.format(Locale.ROOT, "%.1f ms", milliseconds),
        "under 100 ms of the second",
        milliseconds < 100);
  }

  private static String read(Shelf shelf, String name) {
    try {
      return Files.readString(shelf.dataFile(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
