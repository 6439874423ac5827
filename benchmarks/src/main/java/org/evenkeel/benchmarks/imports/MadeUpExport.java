package org.evenkeel.benchmarks.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/// An Apple Health export of made-up records: two devices, heart rate, steps, energy and sleep, of
/// the length that genuine records have.
final class MadeUpExport {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss +0100").withZone(ZoneOffset.ofHours(1));
  private static final String WATCH =
      "&lt;&lt;HKDevice: 0x28%07x&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch6,2, software:10.%d&gt;";

  private final Random chance = new Random(20261123);
  private Instant time = Instant.parse("2019-01-01T00:00:00Z");

  /// Writes so many records; the same ones each time.
  static void write(Path file, int records) {
    MadeUpExport export = new MadeUpExport();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData ANY>\n]>\n<HealthData locale=\"en_GB\">\n <ExportDate value=\"2026-11-23 10:00:00 +0100\"/>\n"
              .getBytes(UTF_8));
      for (int i = 0; i < records; i++) {
        out.write(export.record(i).getBytes(UTF_8));
      }
      out.write("</HealthData>\n".getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The made-up export could not be written", e);
    }
  }

  private String record(int i) {
    time = time.plusSeconds(30 + chance.nextInt(40));
    return switch (i % 8) {
      case 0 -> quantity("StepCount", "count", chance.nextInt(200));
      case 1 -> quantity("ActiveEnergyBurned", "kcal", chance.nextInt(300) / 100.0);
      case 2 -> sleep();
      default -> quantity("HeartRate", "count/min", 50 + chance.nextInt(60));
    };
  }

  private String quantity(String type, String unit, double value) {
    return " <Record type=\"HKQuantityTypeIdentifier%s\" sourceName=\"Ada’s Apple Watch\" sourceVersion=\"10.%d\" device=\"%s\" unit=\"%s\" creationDate=\"%s\" startDate=\"%s\" endDate=\"%s\" value=\"%s\">\n  <MetadataEntry key=\"HKMetadataKeyHeartRateMotionContext\" value=\"%d\"/>\n </Record>\n"
        .formatted(
            type,
            chance.nextInt(5),
            WATCH.formatted(chance.nextInt(40), chance.nextInt(5)),
            unit,
            TIME.format(time.plusSeconds(60)),
            TIME.format(time),
            TIME.format(time.plusSeconds(20)),
            value,
            chance.nextInt(3));
  }

  private String sleep() {
    return " <Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" sourceName=\"Ada’s Apple Watch\" sourceVersion=\"10.2\" device=\"%s\" creationDate=\"%s\" startDate=\"%s\" endDate=\"%s\" value=\"HKCategoryValueSleepAnalysisAsleepCore\"/>\n"
        .formatted(
            WATCH.formatted(chance.nextInt(40), 1),
            TIME.format(time.plusSeconds(60)),
            TIME.format(time),
            TIME.format(time.plusSeconds(300)));
  }
}
