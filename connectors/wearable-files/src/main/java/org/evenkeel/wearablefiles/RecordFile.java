package org.evenkeel.wearablefiles;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file of records: JSON, or a table whose rows are read as objects of texts.
final class RecordFile {

  private static final int LOOKED_AT = 50;
  private static final Device UNKNOWN = FitbitShape.DEVICE;

  private RecordFile() {}

  /// The shape of the first record that has one, among the first ones.
  static Optional<Shape> shape(Part part, WearableLimits limits) throws IOException {
    List<Shape> found = new ArrayList<>();
    int[] seen = {0};
    try (InputStream in = part.open()) {
      records(
          in,
          limits,
          (within, record) -> {
            Shape.of(part.name(), within, record).ifPresent(found::add);
            return found.isEmpty() && ++seen[0] < LOOKED_AT;
          });
    } catch (Stopped stopped) {
      if (stopped.trouble().endsAll()) {
        throw stopped;
      }
    }
    return found.stream().findFirst();
  }

  /// Hands every record to the shape that it has; one that has none is passed over.
  static Optional<FileTrouble> read(
      InputStream in, String name, WearableLimits limits, Moments moments, Tally tally)
      throws IOException {
    records(
        in,
        limits,
        (within, record) -> {
          Optional<Shape> shape = Shape.of(name, within, record);
          if (shape.isPresent()) {
            shape.get().read(record, new Taking(tally, moments, UNKNOWN, name, within));
          } else if (!record.names().isEmpty()) {
            tally.passOver();
          }
          return true;
        });
    return Optional.empty();
  }

  private static void records(InputStream raw, WearableLimits limits, JsonRecords.Each each)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    if (isJson(in)) {
      JsonRecords.read(in, limits, each);
    } else {
      rows(new TextLines(in, limits.textLength()), each);
    }
  }

  /// Whether the first thing after blanks and a byte-order mark opens a list or an object.
  private static boolean isJson(BufferedInputStream in) throws IOException {
    in.mark(64);
    int first = in.read();
    for (int i = 0;
        i < 60 && (first == 0xef || first == 0xbb || first == 0xbf || isBlank(first));
        i++) {
      first = in.read();
    }
    in.reset();
    return first == '[' || first == '{';
  }

  private static boolean isBlank(int b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private static void rows(TextLines lines, JsonRecords.Each each) throws IOException {
    List<String> names =
        Cells.of(lines.next().orElse("")).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    boolean on = true;
    for (Optional<String> line = lines.next(); on && line.isPresent(); line = lines.next()) {
      if (!line.get().isEmpty()) {
        on = each.record("", row(names, Cells.of(line.get())));
      }
    }
  }

  private static Json row(List<String> names, List<String> cells) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      row.put(names.get(i), cells.get(i));
    }
    return new Json(row);
  }
}
