package org.evenkeel.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenkeel.benchmarks.Figure.Holds;

/// The table *figure · measured · bar · holds*, printed row by row as it is measured and written to
/// `target/evidence/NAME.json`.
public final class Report {
  private final String name;
  private final List<String> inputs;
  private final PrintStream out;
  private final Instant begun;
  private final List<Figure> rows = new ArrayList<>();

  /// @param inputs what the figures were measured on, each in a few words
  public Report(String name, List<String> inputs, PrintStream out, Instant begun) {
    this.name = name;
    this.inputs = List.copyOf(inputs);
    this.out = out;
    this.begun = begun.truncatedTo(ChronoUnit.SECONDS);
    out.println("# " + name + " · " + this.begun + " · " + machine());
    inputs.forEach(input -> out.println("  input: " + input));
    out.printf("%-64s │ %-34s │ %-22s │ %s%n", "figure", "measured", "bar", "holds");
  }

  public void add(Figure row) {
    rows.add(row);
    out.printf(
        "%-64s │ %-34s │ %-22s │ %s%n", row.name(), row.measured(), row.bar(), word(row.holds()));
    if (!row.note().isEmpty()) {
      out.println("    " + row.note());
    }
  }

  private static String word(Holds holds) {
    return switch (holds) {
      case YES -> "yes";
      case NO -> "NO";
      case REPORTED -> "(reported)";
      case NOT_MEASURED -> "not measured";
    };
  }

  /// Writes the file and returns the exit status: 1 where a row falls short, else 0.
  public int finish(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".json"), json());
    } catch (IOException e) {
      throw new UncheckedIOException("The figures could not be written to " + folder, e);
    }
    long short_ = rows.stream().filter(row -> row.holds() == Holds.NO).count();
    out.println(
        short_ == 0
            ? "Every measured row holds."
            : short_ + " of " + rows.size() + " rows fall short.");
    return short_ == 0 ? 0 : 1;
  }

  private String json() {
    return "{\"name\":"
        + quoted(name)
        + ",\"date\":"
        + quoted(begun.toString())
        + ",\"machine\":"
        + quoted(machine())
        + ",\"inputs\":["
        + inputs.stream().map(Report::quoted).collect(Collectors.joining(","))
        + "],\"rows\":[\n"
        + rows.stream().map(Report::json).collect(Collectors.joining(",\n"))
        + "\n]}\n";
  }

  private static String json(Figure row) {
    return "{\"figure\":"
        + quoted(row.name())
        + ",\"measured\":"
        + quoted(row.measured())
        + ",\"bar\":"
        + quoted(row.bar())
        + ",\"holds\":"
        + quoted(word(row.holds()))
        + ",\"note\":"
        + quoted(row.note())
        + "}";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars()
        .forEach(c ->
            json.append(
                c == '"' || c == '\\'
                    ? "\\" + (char) c
                    : c < ' ' ? String.format("\\u%04x", c) : "" + (char) c));
    return json.append('"').toString();
  }

  private static String machine() {
    Runtime machine = Runtime.getRuntime();
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", "
        + machine.availableProcessors()
        + " cores, Java "
        + Runtime.version().feature();
  }
}
