package org.evenkeel.psychometrics;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// One number an instrument yields: which questions, how they are added, and what is known about
/// the number.
///
/// The score is counted from the points ([Counting]), prorated by the [MissingRule]; a scale with
/// an [AdaptiveForm] reports a place instead. Higher always means more of what the scale measures.
///
/// @param id its name within the instrument, `total` for the whole
/// @param items the questions it adds
/// @param optional those of them that do not concern everyone; left open they count nothing and are
///   not missing
/// @param counting how the points become the score
/// @param higherIsBetter whether more of it is good, as with well-being
/// @param missing how many questions may be open
/// @param bands named ranges, lowest first; may be empty
/// @param bandPopulation whose scores the bands were drawn from
/// @param cutOffs screening cut-offs with their accuracy; may be empty
/// @param reliabilities published reliabilities; may be empty
/// @param norms populations with mean, spread and reliability; the first is used for the standard
///   error; may be empty
/// @param changeCriteria published reliable-change criteria; the first is the default; may be empty
/// @param codings the score in public code systems; may be empty
/// @param adaptive how it is asked from a calibrated bank; empty for all that add up
public record Scale(
    String id,
    List<Item> items,
    List<ItemId> optional,
    Counting counting,
    boolean higherIsBetter,
    MissingRule missing,
    List<Band> bands,
    String bandPopulation,
    List<CutOff> cutOffs,
    List<Reliability> reliabilities,
    List<Norms> norms,
    List<ChangeCriterion> changeCriteria,
    List<Coding> codings,
    Optional<AdaptiveForm> adaptive) {
  /// @throws IllegalArgumentException if there are no questions, the bands leave a gap or overlap,
  ///   or a table leaves out a sum
  public Scale {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("Scale %s has no items; it needs one".formatted(id));
    }
    items = List.copyOf(items);
    optional = List.copyOf(optional);
    bands = List.copyOf(bands);
    cutOffs = List.copyOf(cutOffs);
    reliabilities = List.copyOf(reliabilities);
    norms = List.copyOf(norms);
    changeCriteria = List.copyOf(changeCriteria);
    codings = List.copyOf(codings);
    checkBands(id, bands);
    checkTable(id, items, counting, missing);
  }

  private static void checkBands(String id, List<Band> bands) {
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).from() != bands.get(i - 1).to() + 1) {
        throw new IllegalArgumentException(
            "Band %s of scale %s begins at %d; the band before it ends at %d"
                .formatted(bands.get(i).name(), id, bands.get(i).from(), bands.get(i - 1).to()));
      }
    }
  }

  private static void checkTable(
      String id, List<Item> items, Counting counting, MissingRule missing) {
    if (!counting.covers(sum(items, Item::lowest), sum(items, Item::highest))) {
      throw new IllegalArgumentException(
          "The table of scale %s leaves out a sum from %d to %d"
              .formatted(id, sum(items, Item::lowest), sum(items, Item::highest)));
    }
    if (!counting.table().isEmpty() && missing.most() > 0) {
      throw new IllegalArgumentException(
          "Scale %s may have %d open questions; with a table it must have none"
              .formatted(id, missing.most()));
    }
  }

  private static int sum(List<Item> items, ToIntFunction<Item> points) {
    return items.stream().mapToInt(points).sum();
  }

  /// What the sum is multiplied by.
  public int multiplier() {
    return counting.multiplier();
  }

  /// The smallest possible score.
  public int lowest() {
    return adaptive
        .map(form -> form.rules().lowest())
        .orElseGet(() -> (int) Math.round(counting.of(sum(items, Item::lowest))));
  }

  /// The largest possible score.
  public int highest() {
    return adaptive
        .map(form -> form.rules().highest())
        .orElseGet(() -> (int) Math.round(counting.of(sum(items, Item::highest))));
  }

  /// The questions that count for these answers: all but the optional ones that were left open or
  /// declined.
  public List<Item> concerning(Answers answers) {
    return items.stream()
        .filter(item -> !optional.contains(item.id()) || answers.code(item.id()).isPresent())
        .toList();
  }

  /// The band of a score. A prorated score is rounded half up to a whole one first, because bands
  /// are whole numbers.
  ///
  /// @throws IllegalArgumentException if the score lies outside the scale
  public Optional<Band> band(double score) {
    Checks.between("Score", score, lowest(), highest());
    return bands.stream().filter(band -> band.contains(Math.round(score))).findFirst();
  }

  /// How a person's two scores are compared: by the first published criterion. Empty where none has
  /// been published.
  public Optional<ReliableChange> reliableChange() {
    return changeCriteria.stream()
        .findFirst()
        .map(ReliableChange::of)
        .map(rule -> higherIsBetter ? rule.whereHigherIsBetter() : rule);
  }
}
