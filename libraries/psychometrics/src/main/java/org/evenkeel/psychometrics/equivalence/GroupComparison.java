package org.evenkeel.psychometrics.equivalence;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.evenkeel.psychometrics.itemresponse.Estimate;
import org.evenkeel.psychometrics.itemresponse.ExpectedAPosteriori;
import org.evenkeel.psychometrics.itemresponse.GradedModel;
import org.evenkeel.psychometrics.itemresponse.Grid;
import org.evenkeel.psychometrics.itemresponse.ItemBank;
import org.evenkeel.psychometrics.itemresponse.Link;

/// Finds the questions of a scale that work differently in different groups, after Choi, Gibbons &
/// Crane's lordif (2011, doi:10.18637/jss.v039.i08).
///
/// The questions are calibrated and people placed; each question is compared by [ItemComparison].
/// Questions that differ are then calibrated apart in each group, the others tie the groups
/// together ([Link]), people are placed anew, and so on until the same questions differ twice.
///
/// **What this tells you, and what it does not.** It compares people who stand alike on what the
/// other questions measure. If most questions are biased alike, it cannot see it.
public final class GroupComparison {
  private static final int MOST_ROUNDS = 20;

  private final double level;
  private final int least;
  private final Grid places;
  private final GradedModel model;
  private final Predicate<ItemComparison> flag;

  private GroupComparison(
      double level, int least, Grid places, GradedModel model, Predicate<ItemComparison> flag) {
    this.level = level;
    this.least = least;
    this.places = places;
    this.model = model;
    this.flag = flag;
  }

  /// lordif's defaults: level 0.01, answers with fewer than 5 people in a group joined with a
  /// neighbour, places from −4 to 4 in steps of 0.1.
  public static GroupComparison withDefaults() {
    return new GroupComparison(
        0.01, 5, Grid.normal(-4, 4, 81), GradedModel.withDefaults(), item -> item.differs(0.01));
  }

  /// With another level of significance.
  ///
  /// @throws IllegalArgumentException if it does not lie between 0 and 1
  public GroupComparison withLevel(double other) {
    checkShare("Level", other);
    return new GroupComparison(other, least, places, model, item -> item.differs(other));
  }

  /// Where a question differs if group and interaction together gain at least so much in McFadden's
  /// R², whatever the p-values: in large samples every trifle is significant. .02 is lordif's own
  /// bound; [#byChance] gives bounds for the people at hand.
  ///
  /// @throws IllegalArgumentException if the gain does not lie between 0 and 1
  public GroupComparison whereGainIsAtLeast(double gain) {
    checkShare("Gain", gain);
    return new GroupComparison(
        level, least, places, model, item -> item.mcFadden().either() >= gain);
  }

  /// Where a question differs if the trait's coefficient changes by at least this share when the
  /// group is added; .1 is lordif's own bound (Crane 2004).
  ///
  /// @throws IllegalArgumentException if the share does not lie between 0 and 1
  public GroupComparison whereCoefficientChangesBy(double share) {
    checkShare("Share", share);
    return new GroupComparison(
        level, least, places, model, item -> item.coefficientChange() >= share);
  }

  private static void checkShare(String what, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "%s is %s; it must lie between 0 and 1".formatted(what, value));
    }
  }

  /// With another way to calibrate, such as on another grid.
  public GroupComparison calibrating(GradedModel other) {
    return new GroupComparison(level, least, places, other, flag);
  }

  /// What was found.
  ///
  /// @param items the comparison of every question, at the last placing of people
  /// @param differing the questions that differ, counted from 0
  /// @param rounds how many rounds it took
  /// @param settled whether the same questions differed twice
  public record Findings(
      List<ItemComparison> items, SortedSet<Integer> differing, int rounds, boolean settled) {}

  /// Compares the groups.
  ///
  /// @param answers `[person][question]`, 0, 1, …, nothing missing
  /// @param group the group of each person, 0, 1, …
  /// @throws IllegalArgumentException if a question cannot be calibrated, or all questions differ
  public Findings compare(int[][] answers, int[] group) {
    int[][] joined = joined(answers, group);
    ItemBank first = model.fit(joined).bank();
    SortedSet<Integer> differing = new TreeSet<>();
    double[] trait = place(first, joined);
    for (int round = 1; ; round++) {
      List<ItemComparison> items = compareEach(joined, trait, group);
      SortedSet<Integer> now = differing(items);
      boolean settled = now.equals(differing);
      if (settled || round == MOST_ROUNDS) {
        return new Findings(items, now, round, settled);
      }
      differing = now;
      trait = placeApart(first, joined, group, differing);
    }
  }

  /// Compares every question once, people already placed on the trait.
  ///
  /// @param answers `[person][question]`, 0, 1, …, nothing missing
  /// @param trait where each person stands
  /// @param group the group of each person, 0, 1, …
  public List<ItemComparison> compareAt(int[][] answers, double[] trait, int[] group) {
    return compareEach(joined(answers, group), trait, group);
  }

  /// How far each question's statistics stray by chance alone, at this level: answers are drawn
  /// anew from one calibration of everybody at the places people have, so that the groups stand
  /// apart as they do but no question differs; each made-up set is calibrated, placed and compared
  /// like the real one (Choi, Gibbons & Crane 2011, section 2.5).
  ///
  /// @param answers `[person][question]`, 0, 1, …, nothing missing
  /// @param group the group of each person, 0, 1, …
  /// @param sets how many made-up sets; hundreds for a level of .01
  /// @return the bounds for every question, in order
  /// @throws IllegalArgumentException if there are no sets, or a question cannot be calibrated
  public List<ChanceThresholds> byChance(
      int[][] answers, int[] group, int sets, RandomGenerator chance) {
    if (sets < 1) {
      throw new IllegalArgumentException("%d made-up sets; 1 or more are needed".formatted(sets));
    }
    int[][] joined = joined(answers, group);
    ItemBank bank = model.fit(joined).bank();
    double[] trait = place(bank, joined);
    List<List<ItemComparison>> made =
        IntStream.range(0, sets)
            .mapToObj(set -> compareAnew(drawn(bank, trait, chance), group))
            .toList();
    return ChanceThresholds.ofEach(made, level);
  }

  private List<ItemComparison> compareAnew(int[][] drawn, int[] group) {
    int[][] joined = joined(drawn, group);
    return compareEach(joined, place(model.fit(joined).bank(), joined), group);
  }

  private static int[][] drawn(ItemBank bank, double[] trait, RandomGenerator chance) {
    return Arrays.stream(trait)
        .mapToObj(
            place -> bank.items().stream().mapToInt(item -> item.draw(place, chance)).toArray())
        .toArray(int[][]::new);
  }

  /// The answers as they are compared: those that fewer than 5 people of some group gave are joined
  /// with a neighbour, so that no comparison rests on a handful of people.
  ///
  /// @param answers `[person][question]`, 0, 1, …, nothing missing
  /// @param group the group of each person, 0, 1, …
  public int[][] joined(int[][] answers, int[] group) {
    int[][] columns =
        IntStream.range(0, answers[0].length)
            .mapToObj(item -> Arrays.stream(answers).mapToInt(row -> row[item]).toArray())
            .map(column -> SparseAnswers.joined(column, group, least))
            .toArray(int[][]::new);
    return IntStream.range(0, answers.length)
        .mapToObj(person -> Arrays.stream(columns).mapToInt(column -> column[person]).toArray())
        .toArray(int[][]::new);
  }

  private List<ItemComparison> compareEach(int[][] answers, double[] trait, int[] group) {
    return IntStream.range(0, answers[0].length)
        .mapToObj(item -> Arrays.stream(answers).mapToInt(row -> row[item]).toArray())
        .map(column -> ItemComparison.of(column, trait, group))
        .toList();
  }

  /// The questions that differ, counted from 0, by the bound in force.
  public SortedSet<Integer> differing(List<ItemComparison> items) {
    SortedSet<Integer> differing = new TreeSet<>();
    IntStream.range(0, items.size()).filter(i -> flag.test(items.get(i))).forEach(differing::add);
    return differing;
  }

  private double[] placeApart(
      ItemBank first, int[][] answers, int[] group, SortedSet<Integer> differing) {
    int[] anchors =
        IntStream.range(0, answers[0].length).filter(i -> !differing.contains(i)).toArray();
    if (anchors.length == 0) {
      throw new IllegalArgumentException("Every question differs; none is left to tie the groups");
    }
    int[][] apart = apart(answers, group, anchors, differing);
    ItemBank bank = model.fit(apart).bank();
    int[] leading = IntStream.range(0, anchors.length).toArray();
    Link link = Link.between(bank.only(leading), first.only(anchors));
    return place(link.carry(bank), apart);
  }

  /// Anchors first, then every differing question once for each group, open for all others.
  private static int[][] apart(
      int[][] answers, int[] group, int[] anchors, SortedSet<Integer> differing) {
    int groups = Arrays.stream(group).max().orElseThrow() + 1;
    int[][] apart = new int[answers.length][anchors.length + differing.size() * groups];
    for (int person = 0; person < answers.length; person++) {
      Arrays.fill(apart[person], ItemBank.NOT_ANSWERED);
      for (int i = 0; i < anchors.length; i++) {
        apart[person][i] = answers[person][anchors[i]];
      }
      int place = anchors.length + group[person];
      for (int item : differing) {
        apart[person][place] = answers[person][item];
        place += groups;
      }
    }
    return apart;
  }

  private double[] place(ItemBank bank, int[][] answers) {
    return Arrays.stream(ExpectedAPosteriori.of(bank, places).estimateAll(answers))
        .mapToDouble(Estimate::theta)
        .toArray();
  }
}
