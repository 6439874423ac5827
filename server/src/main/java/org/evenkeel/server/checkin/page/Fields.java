package org.evenkeel.server.checkin.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.server.checkin.CheckIn;
import org.evenkeel.server.checkin.Label;
import org.evenkeel.server.web.Ui;

/// The fields of the form, in the reader's language.
///
/// @param problems message keys by field
public record Fields(Filled filled, Map<String, String> problems) {
  /// Hours that can be chosen; the ends stand for "or less" and "or more".
  private static final List<String> HOURS = List.of("4", "5", "6", "7", "8", "9", "10");

  /// One thing that can be chosen.
  public record Option(String value, String words, boolean chosen) {}

  public Map<String, String> errors(Ui ui) {
    Map<String, String> errors = new LinkedHashMap<>();
    problems.forEach((field, key) -> errors.put(field, ui.text(key, CheckIn.MOST_WORDS)));
    return errors;
  }

  public String error(Ui ui, String field) {
    return errors(ui).getOrDefault(field, "");
  }

  public static List<String> moods(Ui ui) {
    return steps(ui, "checkin.mood-");
  }

  public static List<String> energies(Ui ui) {
    return steps(ui, "checkin.energy-");
  }

  private static List<String> steps(Ui ui, String key) {
    return IntStream.rangeClosed(1, 5).mapToObj(level -> ui.text(key + level)).toList();
  }

  public List<Option> labels(Ui ui) {
    return List.of(Label.values()).stream()
        .map(label ->
            new Option(
                label.name(), ui.text(label.messageKey()), filled.labels().contains(label.name())))
        .toList();
  }

  /// The hours to choose from, and between them what was said more exactly elsewhere.
  public List<Option> hours(Ui ui) {
    return Stream.concat(HOURS.stream(), Stream.of(filled.sleepHours()))
        .filter(hours -> !hours.isEmpty())
        .distinct()
        .sorted(Comparator.comparingDouble(Double::parseDouble))
        .map(hours -> new Option(hours, hours(ui, hours), hours.equals(filled.sleepHours())))
        .toList();
  }

  private static String hours(Ui ui, String hours) {
    double value = Double.parseDouble(hours);
    if (hours.equals(HOURS.getFirst())) {
      return ui.text("checkin.hours-or-less", value);
    }
    return hours.equals(HOURS.getLast())
        ? ui.text("checkin.hours-or-more", value)
        : ui.text("checkin.hours", value);
  }

  public List<Option> qualities(Ui ui) {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(level ->
            new Option(
                String.valueOf(level),
                ui.text("checkin.sleep-" + level),
                filled.sleepQuality() == level))
        .toList();
  }
}
