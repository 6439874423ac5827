package org.evenkeel.benchmarks.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.reminders.DailyReminder;
import org.evenkeel.reminders.QuietHours;
import org.evenkeel.reminders.Turn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reminders against a table of clock changes that another program made (CPython's zoneinfo), and
/// against a clock that jumps.
final class ReminderFigures {
  private static final String FILE = "dst-oracle/dst_2024_2030.json";
  private static final long SEED = 20_261_123;

  private ReminderFigures() {}

  static List<Figure> figures(Path root) {
    Path corpora =
        Optional.ofNullable(System.getenv("EVENKEEL_CORPORA"))
            .map(Path::of)
            .orElse(root.resolve("../shared/corpora"));
    if (!Files.exists(corpora.resolve(FILE))) {
      return List.of(
          Figure.notMeasured(
              "reminders against the table of clock changes",
              "all",
              FILE + " is not there; set EVENKEEL_CORPORA to measure it"));
    }
    return rows(read(corpora.resolve(FILE)).get("zones"));
  }

  private static List<Figure> rows(JsonNode zones) {
    int probes = 0;
    int agree = 0;
    int days = 0;
    int once = 0;
    Set<String> names = new HashSet<>();
    for (String name : zones.propertyNames()) {
      ZoneId zone = ZoneId.of(name);
      names.add(name);
      for (JsonNode change : zones.get(name)) {
        for (JsonNode probe : change.get("probes")) {
          probes++;
          agree += agrees(probe, zone) ? 1 : 0;
          for (int day = -1; day <= 1; day++) {
            days++;
            once += sentOnce(probe, zone, day) ? 1 : 0;
          }
        }
      }
    }
    int twice = jumping(zones);
    return List.of(
        Figure.of(
                "reminders: instant, local time, offset and fold of each probe",
                agree + " of " + probes,
                "all",
                probes > 0 && agree == probes)
            .noting(names.size() + " zones in the file: " + String.join(", ", names)),
        Figure.of(
                "reminders: one at each probe's local time, on the day of a change and both sides",
                once + " of " + days + " days once",
                "all",
                days > 0 && once == days)
            .noting("a clock walked in steps of a quarter of an hour"),
        Figure.of(
            "reminders: a clock that jumps up to two days, 20,000 times a zone",
            twice + " sent twice",
            "0",
            twice == 0));
  }

  private static boolean agrees(JsonNode probe, ZoneId zone) {
    Instant instant = Instant.parse(probe.get(0).asString());
    LocalDateTime local = LocalDateTime.parse(probe.get(1).asString());
    boolean later = probe.get(3).asInt() == 1;
    var here = instant.atZone(zone);
    var back = local.atZone(zone);
    return here.toLocalDateTime().equals(local)
        && here.getOffset().getTotalSeconds() == probe.get(2).asInt()
        && (later ? back.withLaterOffsetAtOverlap() : back).toInstant().equals(instant)
        && (later || reminder(local).on(local.toLocalDate(), zone).equals(Optional.of(instant)));
  }

  private static DailyReminder reminder(LocalDateTime local) {
    return new DailyReminder(local.toLocalTime(), QuietHours.none());
  }

  /// Walks through one local day and counts what is sent on it.
  private static boolean sentOnce(JsonNode probe, ZoneId zone, int shift) {
    LocalDateTime local = LocalDateTime.parse(probe.get(1).asString());
    LocalDate day = local.toLocalDate().plusDays(shift);
    LocalDate last = day.minusDays(1);
    int sent = 0;
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    Instant now = day.atStartOfDay(zone).toInstant();
    while (now.isBefore(end)) {
      if (reminder(local).turn(now, zone, last) instanceof Turn.Due(LocalDate due)) {
        sent++;
        last = due;
      }
      now = now.plus(Duration.ofMinutes(15));
    }
    return sent == 1;
  }

  private static int jumping(JsonNode zones) {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    DailyReminder reminder = new DailyReminder(LocalTime.of(2, 30), QuietHours.none());
    int twice = 0;
    for (String name : zones.propertyNames()) {
      Set<LocalDate> sent = new HashSet<>();
      LocalDate last = LocalDate.MIN;
      Instant now = Instant.parse("2024-01-01T00:00:00Z");
      for (int jump = 0; jump < 20_000; jump++) {
        now = now.plusSeconds(chance.nextInt(-172_000, 180_000));
        if (reminder.turn(now, ZoneId.of(name), last) instanceof Turn.Due(LocalDate day)) {
          twice += sent.add(day) ? 0 : 1;
          last = day;
        }
      }
    }
    return twice;
  }

  private static JsonNode read(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
