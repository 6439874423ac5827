package org.evenkeel.benchmarks.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.psychometrics.Item;

/// Every instrument at its edges. Shells are filled with made-up words first, as a licensed site
/// fills them with real ones.
final class InstrumentFigures {
  static final Locale LANGUAGE = Locale.ENGLISH;

  private InstrumentFigures() {}

  static List<Figure> figures() {
    List<ScaleEdges> edges =
        Stream.concat(
                Instruments.all().stream(),
                Instruments.shells().stream().map(shell -> shell.withText(words(shell))))
            .flatMap(InstrumentFigures::edges)
            .toList();
    long instruments = Instruments.all().size() + Instruments.shells().size();
    String of = "%d scales of %d instruments: ".formatted(edges.size(), instruments);
    return List.of(
        row(of + "lowest and highest score", edges, ScaleEdges::ends),
        row("  each edge of each band", edges, ScaleEdges::bands),
        row("  each number of open questions, a safety item open", edges, ScaleEdges::missing),
        row("  each reversed question", edges, ScaleEdges::reversed));
  }

  private interface Kind {
    List<ScaleEdges.Check> of(ScaleEdges edges);
  }

  private static Figure row(String name, List<ScaleEdges> edges, Kind kind) {
    List<ScaleEdges.Check> checks = edges.stream().flatMap(each -> kind.of(each).stream()).toList();
    List<String> wrong =
        checks.stream().filter(check -> !check.holds()).map(ScaleEdges.Check::what).toList();
    return Figure.of(
            name,
            "%d of %d as they should be".formatted(checks.size() - wrong.size(), checks.size()),
            "all",
            wrong.isEmpty() && !checks.isEmpty())
        .noting(wrong.isEmpty() ? "" : "wrong: " + String.join("; ", wrong));
  }

  private static Stream<ScaleEdges> edges(Instrument instrument) {
    return instrument.scales().stream().map(scale -> new ScaleEdges(instrument, scale));
  }

  private static String words(Instrument shell) {
    List<Item> questions = new ArrayList<>(shell.items());
    questions.addAll(shell.unscoredItems());
    return Stream.of(
            Stream.of(
                "language = en",
                "equivalence = validated",
                "note = Made up",
                "preamble = How much"),
            questions.stream().map(item -> key(item) + " = Words of " + item.id()),
            questions.stream().flatMap(InstrumentFigures::options))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> options(Item item) {
    return item.options().stream()
        .map(option -> "%s.option.%d = Label".formatted(key(item), option.code()));
  }

  private static String key(Item item) {
    return "item." + item.id().label();
  }
}
