package org.evenkeel.benchmarks.earlywarning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.endtoend.Repository;
import org.evenkeel.prediction.ByPerson;
import org.evenkeel.prediction.Example;
import org.evenkeel.prediction.Examples;
import org.evenkeel.prediction.LinearModel;
import org.evenkeel.prediction.NestedValidation;

/// LifeSnaps: tomorrow's mood and the next state anxiety of people the model never saw, against two
/// plain guesses from the person's own past: their mean so far, and their last value. Ten folds
/// over people, the strength chosen within; what is judged is the squared distance. Where the model
/// does not beat a guess, the row holds only when the evidence page says that it does not.
final class NextDayFigures {
  private static final int FOLDS = 10;
  private static final int DRAWS = 2_000;

  private NextDayFigures() {}

  static List<Figure> figures(Shelf shelf) {
    List<Figure> rows = new ArrayList<>();
    rows.addAll(rows(shelf, "tomorrow's mood (−1 to 1)", () -> WristDays.of(shelf).mood()));
    rows.addAll(
        rows(shelf, "next state anxiety (20–80)", () -> WristDays.of(shelf).anxiety(shelf)));
    return rows;
  }

  private static List<Figure> rows(Shelf shelf, String name, Supplier<Examples> examples) {
    return shelf.measured(
        "LifeSnaps: " + name,
        "beats mean and last",
        () -> {
          Examples rows = examples.get();
          Losses losses = Losses.of(rows);
          return List.of(
              against(name, "the person's mean", rows, losses, losses.mean()),
              against(name, "the last value", rows, losses, losses.last()));
        });
  }

  private static Figure against(
      String name, String guess, Examples rows, Losses losses, List<Double> plain) {
    var chance = new SplittableRandom(SimulatedDays.SEED);
    double[] interval = losses.interval(plain, chance);
    boolean beats = interval[1] < 0;
    return Figure.of(
            "LifeSnaps: %s against %s".formatted(name, guess),
            String.format(
                Locale.ROOT,
                "RMSE %.3f, plain %.3f: %s",
                Math.sqrt(average(losses.model())),
                Math.sqrt(average(plain)),
                beats ? "beats it" : "does not beat it"),
            "beats it, or said so",
            beats || saidOnThePage(name, guess))
        .noting(
            String.format(
                Locale.ROOT,
                "difference of mean squares %.3f (95 %% over people %.3f to %.3f), %d rows of %d"
                    + " people",
                average(losses.model()) - average(plain),
                interval[0],
                interval[1],
                rows.size(),
                rows.people().size()));
  }

  /// Whether the evidence page has this row as one that the model does not beat.
  static boolean saidOnThePage(String name, String guess) {
    Path page = Repository.root().resolve("docs/evidence/prediction.md");
    try (Stream<String> lines = Files.lines(page)) {
      return lines.anyMatch(
          line -> line.contains(name) && line.contains(guess) && line.contains("does not beat it"));
    } catch (IOException e) {
      throw new UncheckedIOException(page + " could not be read", e);
    }
  }

  private static double average(List<Double> losses) {
    return losses.stream().mapToDouble(loss -> loss).average().orElseThrow();
  }

  /// Squared distances of every held row.
  private record Losses(
      List<String> people, List<Double> model, List<Double> mean, List<Double> last) {

    static Losses of(Examples rows) {
      Losses losses =
          new Losses(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      var chance = new SplittableRandom(SimulatedDays.SEED);
      NestedValidation.linear(NestedValidation.STRENGTHS)
          .over(ByPerson.folds(rows, FOLDS, chance), chance)
          .forEach(held -> held.held().rows().forEach(row -> losses.add(held.model(), row)));
      return losses;
    }

    private void add(LinearModel model, Example row) {
      people.add(row.person());
      this.model.add(squared(model.expected(row.values()), row));
      mean.add(squared(row.values().get(WristDays.MEAN), row));
      last.add(squared(row.values().get(WristDays.LAST), row));
    }

    private static double squared(double said, Example row) {
      return (said - row.outcome()) * (said - row.outcome());
    }

    /// Of the mean difference to the plain guess, by drawing whole people anew.
    double[] interval(List<Double> plain, RandomGenerator chance) {
      Map<String, List<Integer>> rows = new LinkedHashMap<>();
      for (int i = 0; i < people.size(); i++) {
        rows.computeIfAbsent(people.get(i), _ -> new ArrayList<>()).add(i);
      }
      List<List<Integer>> each = List.copyOf(rows.values());
      List<Double> drawn = new ArrayList<>();
      for (int draw = 0; draw < DRAWS; draw++) {
        drawn.add(
            each.stream()
                .flatMap(_ -> each.get(chance.nextInt(each.size())).stream())
                .collect(Collectors.averagingDouble(i -> model.get(i) - plain.get(i))));
      }
      drawn.sort(null);
      return new double[] {drawn.get(DRAWS / 40), drawn.get(DRAWS - DRAWS / 40 - 1)};
    }
  }
}
