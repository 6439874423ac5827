package org.evenkeel.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// A CSV file with a header, plain or packed. Cells may stand in quotes, and then have commas.
public final class Table {
  private static final Pattern OUTSIDE_QUOTES =
      Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private final List<String> header;
  private final List<String[]> rows;

  private Table(List<String> header, List<String[]> rows) {
    this.header = header;
    this.rows = rows;
  }

  static Table read(Path file) {
    try (BufferedReader reader = open(file)) {
      List<String[]> lines = reader.lines().map(Table::cells).toList();
      return new Table(List.of(lines.getFirst()), lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("%s could not be read".formatted(file), e);
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream stream = Files.newInputStream(file);
    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    return new BufferedReader(new InputStreamReader(plain, UTF_8));
  }

  private static String[] cells(String line) {
    return Arrays.stream(line.contains("\"") ? OUTSIDE_QUOTES.split(line, -1) : line.split(",", -1))
        .map(cell -> cell.replaceAll("^\"|\"$", ""))
        .toArray(String[]::new);
  }

  public List<String> header() {
    return header;
  }

  public int size() {
    return rows.size();
  }

  public String text(int row, String column) {
    return rows.get(row)[place(column)];
  }

  /// A figure; not a number where the cell is empty, `NA` or infinite.
  public double number(int row, String column) {
    return number(text(row, column));
  }

  /// The rows a test holds for, given a row's place.
  public Table where(Predicate<Integer> which) {
    return new Table(
        header, IntStream.range(0, size()).filter(which::test).mapToObj(rows::get).toList());
  }

  /// The columns as `[row][column]`, in the order they are asked for.
  public double[][] columns(List<String> names) {
    int[] places = names.stream().mapToInt(this::place).toArray();
    return rows.stream()
        .map(row -> Arrays.stream(places).mapToDouble(place -> number(row[place])).toArray())
        .toArray(double[][]::new);
  }

  /// The columns, of those rows only in which every cell lies in the range.
  public double[][] complete(List<String> names, double low, double high) {
    return Arrays.stream(columns(names))
        .filter(row -> Arrays.stream(row).allMatch(cell -> cell >= low && cell <= high))
        .toArray(double[][]::new);
  }

  /// Names with numbers from first to last between a beginning and an end.
  public static List<String> numbered(String beginning, int first, int last, String end) {
    return IntStream.rangeClosed(first, last).mapToObj(i -> beginning + i + end).toList();
  }

  private int place(String column) {
    int place = header.indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException("No column %s; there are %s".formatted(column, header));
    }
    return place;
  }

  private static double number(String cell) {
    return cell.isEmpty() || !(Character.isDigit(cell.charAt(cell.length() - 1)))
        ? Double.NaN
        : Double.parseDouble(cell);
  }
}
