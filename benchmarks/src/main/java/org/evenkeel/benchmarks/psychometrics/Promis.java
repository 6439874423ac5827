package org.evenkeel.benchmarks.psychometrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.evenkeel.psychometrics.itemresponse.GradedItem;
import org.evenkeel.psychometrics.itemresponse.ItemBank;

/// The published calibration of PROMIS Depression v1.0 (Pilkonis 2011,
/// doi:10.1177/1073191111411667), answers 1 to 5 as 0 to 4. Numbers only: the words of the
/// questions are not ours to ship.
final class Promis {
  /// T-scores of raw 8 to 40 on form 8a, as HealthMeasures prints them.
  static final double[] PUBLISHED_8A = {
    38.2, 44.7, 47.5, 49.4, 50.9, 52.1, 53.2, 54.1, 55.1, 55.9, 56.8, 57.7, 58.5, 59.4, 60.3, 61.2,
    62.1, 63.0, 63.9, 64.9, 65.8, 66.8, 67.7, 68.7, 69.7, 70.7, 71.7, 72.8, 73.9, 75.0, 76.4, 78.2,
    81.3
  };

  private final Map<String, GradedItem> items = new LinkedHashMap<>();

  Promis() {
    words()
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(cells -> items.put(cells[0], item(cells)));
  }

  /// All 28 questions.
  ItemBank bank() {
    return ItemBank.of(items.values().toArray(GradedItem[]::new));
  }

  /// The eight of the short form.
  ItemBank shortForm() {
    return ItemBank.of(
        Arrays.stream(new String[] {"04", "05", "06", "09", "22", "29", "36", "41"})
            .map(number -> Objects.requireNonNull(items.get("EDDEP" + number)))
            .toArray(GradedItem[]::new));
  }

  private static GradedItem item(String[] cells) {
    double[] figures = Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray();
    return GradedItem.of(figures[0], Arrays.copyOfRange(figures, 1, figures.length));
  }

  private static String words() {
    try (InputStream stream =
        Objects.requireNonNull(Promis.class.getResourceAsStream("promis-depression.csv"))) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
