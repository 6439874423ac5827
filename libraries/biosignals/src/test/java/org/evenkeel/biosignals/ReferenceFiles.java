package org.evenkeel.biosignals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// Reference values and open data that lie beside the repository. A test that needs an absent file
/// is skipped, saying so.
final class ReferenceFiles {

  private ReferenceFiles() {}

  static Path data(String name) {
    return present("EVENKEEL_DATA", "data", name);
  }

  static Path reference(String name) {
    return present("EVENKEEL_REFERENCE", "reference", name);
  }

  private static Path present(String variable, String folder, String name) {
    Path path =
        Optional.ofNullable(System.getenv(variable))
            .map(Path::of)
            .orElseGet(() -> repository().resolveSibling("shared").resolve(folder))
            .resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path),
        () -> "Skipped: %s is not here; set %s to where it lies".formatted(name, variable));
    return path;
  }

  private static Path repository() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.isDirectory(here.resolve("libraries"))) {
      here = here.getParent();
    }
    return here == null ? Path.of("").toAbsolutePath() : here;
  }

  /// The rows of a comma-separated file by column name; quotes around a value are taken off.
  static List<Row> rows(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      List<String> header = cells(lines.readLine());
      List<Row> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(row(header, cells(line)));
      }
      return rows;
    }
  }

  private static Row row(List<String> header, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), cells.get(i));
    }
    return new Row(row);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(cell -> cell.replace("\"", "")).toList();
  }

  /// One line of a file, by column name.
  record Row(Map<String, String> cells) {
    String text(String column) {
      return Objects.requireNonNull(cells.get(column), () -> "There is no column " + column);
    }

    double number(String column) {
      return Double.parseDouble(text(column));
    }
  }

  static double[] column(List<Row> rows, String name) {
    return rows.stream().mapToDouble(row -> row.number(name)).toArray();
  }
}
