package org.evenkeel.psychometrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/// Real data outside the repository. A test that needs it says so and is skipped where it is
/// absent.
public final class SharedData {
  private static final Map<Path, List<Map<String, String>>> READ = new ConcurrentHashMap<>();

  private SharedData() {}

  public static Path file(String name) {
    return existing("EVENKEEL_DATA", "data", name);
  }

  public static Path reference(String name) {
    return existing("EVENKEEL_REFERENCE", "reference", name);
  }

  /// The rows of a CSV file with a header, plain or packed. Quotes around values are taken off. A
  /// file is read once.
  public static List<Map<String, String>> rows(Path file) {
    return READ.computeIfAbsent(file, SharedData::read);
  }

  private static List<Map<String, String>> read(Path file) {
    try (BufferedReader reader = open(file)) {
      String[] header = cells(reader.readLine());
      List<Map<String, String>> rows = new ArrayList<>();
      reader.lines().map(SharedData::cells).forEach(cells -> rows.add(row(header, cells)));
      return List.copyOf(rows);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path existing(String variable, String folder, String name) {
    Path root = Path.of("../..").toAbsolutePath().normalize();
    Path base =
        Optional.ofNullable(System.getenv(variable))
            .map(Path::of)
            .orElse(root.resolve("../shared").resolve(folder).normalize());
    Path file = base.resolve(name);
    assumeTrue(
        Files.exists(file),
        "%s is not there; set %s to check against it".formatted(name, variable));
    return file;
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream stream = Files.newInputStream(file);
    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    return new BufferedReader(new InputStreamReader(plain, UTF_8));
  }

  private static String[] cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(SharedData::unquoted).toArray(String[]::new);
  }

  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1) : cell;
  }

  private static Map<String, String> row(String[] header, String[] cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.length && i < cells.length; i++) {
      row.put(header[i], cells[i]);
    }
    return row;
  }
}
