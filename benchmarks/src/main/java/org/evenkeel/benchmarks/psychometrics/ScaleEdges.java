package org.evenkeel.benchmarks.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.evenkeel.psychometrics.Answers;
import org.evenkeel.psychometrics.Band;
import org.evenkeel.psychometrics.Counting;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.psychometrics.SafetyItem;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.psychometrics.ScoreResult;
import org.evenkeel.psychometrics.ScoreResult.NotEnoughAnswered;
import org.evenkeel.psychometrics.ScoreResult.NotScorable;
import org.evenkeel.psychometrics.ScoreResult.Reason;
import org.evenkeel.psychometrics.ScoreResult.Scored;

/// One scale with answers made for its edges, and what the score should then be.
record ScaleEdges(Instrument instrument, Scale scale) {
  /// @param what the edge, in words
  record Check(String what, boolean holds) {}

  List<Check> ends() {
    return List.of(
        check("lowest", near(scored(all(ScaleEdges::least)).value(), end(ScaleEdges::least))),
        check("highest", near(scored(all(ScaleEdges::most)).value(), end(ScaleEdges::most))),
        check("lowest named", Math.round(end(ScaleEdges::least)) == scale.lowest()),
        check("highest named", Math.round(end(ScaleEdges::most)) == scale.highest()));
  }

  private double end(ToIntFunction<Item> code) {
    return score(
        scale.items().stream().mapToInt(item -> points(item, code.applyAsInt(item))).sum());
  }

  /// Both ends of every band; where no answers reach an end, the nearest score within the band.
  List<Check> bands() {
    TreeMap<Double, List<Integer>> ways = new TreeMap<>();
    sums().forEach((sum, codes) -> ways.put(score(sum), codes));
    List<Check> checks = new ArrayList<>();
    for (Band band : scale.bands()) {
      Optional.ofNullable(ways.ceilingEntry(band.from() - 0.5))
          .ifPresent(way -> checks.add(inBand(band, way)));
      Optional.ofNullable(ways.lowerEntry(band.to() + 0.5))
          .ifPresent(way -> checks.add(inBand(band, way)));
    }
    return checks;
  }

  private Check inBand(Band band, Map.Entry<Double, List<Integer>> way) {
    Scored scored = scored(answers(way.getValue()));
    return check(
        "%s in %s".formatted(way.getKey(), band.name()),
        near(scored.value(), way.getKey()) && scored.band().equals(Optional.of(band)));
  }

  /// What a sum of points stands for, reckoned here by hand.
  private double score(double sum) {
    Counting counting = scale.counting();
    Double listed = counting.table().get((int) sum);
    return listed == null ? counting.multiplier() * sum / counting.divisor() : listed;
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) < 1e-9;
  }

  /// Every number of open questions up to the first too many, and each safety item left open.
  List<Check> missing() {
    Answers all = all(ScaleEdges::most);
    List<Item> may =
        scale.items().stream().filter(item -> !isSafety(item) && !isOptional(item)).toList();
    List<Check> checks = new ArrayList<>();
    Answers fewer = all;
    for (int open = 1; open <= Math.min(may.size(), scale.missing().most() + 1); open++) {
      fewer = fewer.without(may.get(open - 1).id());
      checks.add(
          check(open + " open", open > scale.missing().most() ? refused(fewer) : filled(fewer)));
    }
    scale.items().stream()
        .filter(this::isSafety)
        .forEach(item -> checks.add(check(item.id() + " open", unsafe(all.without(item.id())))));
    return checks;
  }

  private boolean refused(Answers answers) {
    return score(answers) instanceof NotEnoughAnswered;
  }

  /// Mean of the answered × number of questions, counted here by hand.
  private boolean filled(Answers answers) {
    List<Item> answered =
        scale.items().stream().filter(item -> answers.code(item.id()).isPresent()).toList();
    double sum =
        answered.stream()
            .mapToInt(item -> points(item, answers.code(item.id()).orElseThrow()))
            .sum();
    double wanted = score(sum / answered.size() * scale.items().size());
    return score(answers) instanceof Scored scored
        && scored.prorated()
        && near(scored.value(), wanted);
  }

  private boolean unsafe(Answers answers) {
    return switch (score(answers)) {
      case NotScorable refusal -> refusal.reason() == Reason.SAFETY_ITEM_OPEN;
      case NotEnoughAnswered _ -> scale.missing().most() == 0;
      case Scored _ -> false;
    };
  }

  /// A reversed question answered with its highest code adds its lowest points.
  List<Check> reversed() {
    return scale.items().stream()
        .filter(Item::reversed)
        .map(item -> check(item.id() + " reversed", turned(item)))
        .toList();
  }

  private boolean turned(Item item) {
    Answers low = all(ScaleEdges::least);
    int sum = scale.items().stream().mapToInt(each -> points(each, least(each))).sum();
    double turned = scored(low.with(item.id(), item.lowest())).value();
    return near(turned, score(sum + item.highest() - item.lowest()));
  }

  private Check check(String what, boolean holds) {
    return new Check("%s %s: %s".formatted(instrument.id(), scale.id(), what), holds);
  }

  /// Every sum of points that answers can reach, with codes that reach it.
  private TreeMap<Integer, List<Integer>> sums() {
    TreeMap<Integer, List<Integer>> sums = new TreeMap<>(Map.of(0, List.of()));
    for (Item item : scale.items()) {
      TreeMap<Integer, List<Integer>> further = new TreeMap<>();
      sums.forEach((sum, codes) ->
          item.options()
              .forEach(option -> {
                List<Integer> more = new ArrayList<>(codes);
                more.add(option.code());
                further.put(sum + points(item, option.code()), more);
              }));
      sums = further;
    }
    return sums;
  }

  private Answers all(ToIntFunction<Item> code) {
    return answers(scale.items().stream().map(code::applyAsInt).toList());
  }

  private Answers answers(List<Integer> codes) {
    Answers answers = Answers.to(instrument, InstrumentFigures.LANGUAGE);
    for (int i = 0; i < codes.size(); i++) {
      answers = answers.with(scale.items().get(i).id(), codes.get(i));
    }
    return answers;
  }

  /// The code that adds least.
  private static int least(Item item) {
    return item.reversed() ? item.highest() : item.lowest();
  }

  private static int most(Item item) {
    return item.reversed() ? item.lowest() : item.highest();
  }

  private static int points(Item item, int code) {
    return item.reversed() ? item.lowest() + item.highest() - code : code;
  }

  private boolean isSafety(Item item) {
    return instrument.safetyItems().stream().map(SafetyItem::item).anyMatch(item.id()::equals);
  }

  private boolean isOptional(Item item) {
    return scale.optional().contains(item.id());
  }

  private Scored scored(Answers answers) {
    return (Scored) score(answers);
  }

  private ScoreResult score(Answers answers) {
    return instrument.score(answers, scale.id());
  }
}
