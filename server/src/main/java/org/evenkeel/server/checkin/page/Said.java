package org.evenkeel.server.checkin.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenkeel.server.checkin.KeptCheckIn;
import org.evenkeel.server.checkin.Label;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.web.Ui;

/// What a check-in says, for the one who wrote it.
public record Said(KeptCheckIn checkIn, String words) {
  public static Said by(KeptCheckIn checkIn, CareAccess own) {
    return new Said(checkIn, checkIn.words().map(words -> words.open(own)).orElse(""));
  }

  /// All that can be corrected, in an order of its own.
  public List<Object> shown() {
    return List.of(
        checkIn.mood(),
        checkIn.energy(),
        checkIn.labels().stream().map(Label::name).sorted().toList(),
        checkIn.sleepHours(),
        checkIn.sleepQuality(),
        words,
        checkIn.deleted());
  }

  public String id() {
    return checkIn.id().toString();
  }

  public Instant at() {
    return checkIn.at();
  }

  /// "Mood: good", and so on, without the words.
  public List<String> lines(Ui ui) {
    List<String> lines = new ArrayList<>();
    checkIn
        .mood()
        .ifPresent(level -> lines.add(line(ui, "mood", ui.text("checkin.mood-" + level))));
    checkIn
        .energy()
        .ifPresent(level -> lines.add(line(ui, "energy", ui.text("checkin.energy-" + level))));
    if (!checkIn.labels().isEmpty()) {
      lines.add(line(ui, "labels", labels(ui)));
    }
    checkIn.sleepHours().ifPresent(hours -> lines.add(ui.text("checkin.slept", hours)));
    checkIn
        .sleepQuality()
        .ifPresent(level -> lines.add(line(ui, "quality", ui.text("checkin.sleep-" + level))));
    return lines;
  }

  private String labels(Ui ui) {
    return checkIn.labels().stream()
        .sorted()
        .map(Label::messageKey)
        .map(ui::text)
        .collect(Collectors.joining(ui.text("checkin.comma")));
  }

  private static String line(Ui ui, String what, String value) {
    return ui.text("checkin.said-" + what, value);
  }

  /// Says which, never what.
  @Override
  public String toString() {
    return checkIn.toString();
  }
}
