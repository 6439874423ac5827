package org.evenkeel.psychometrics;

import java.util.List;
import java.util.Optional;

/// One number an instrument yields: which questions, how they are added, and what is known about
/// the number.
///
/// The score is `multiplier × Σ points`, prorated by the [MissingRule]. Higher always means more of
/// what the scale measures.
///
/// @param id its name within the instrument, `total` for the whole
/// @param items the questions it adds
/// @param optional those of them that do not concern everyone; left open they count nothing and are
///   not missing
/// @param gates questions that may close the scale; usually none
/// @param multiplier what the sum is multiplied by, 1 for nearly all scales (2 for the DASS-21)
/// @param missing how many questions may be open
/// @param bands named ranges, lowest first; may be empty
/// @param bandPopulation whose scores the bands were drawn from
/// @param cutOffs screening cut-offs with their accuracy; may be empty
/// @param reliabilities published reliabilities; may be empty
/// @param norms populations with mean, spread and reliability; the first is used for the standard
///   error; may be empty
/// @param changeCriteria published reliable-change criteria; the first is the default; may be empty
/// @param codings the score in public code systems; may be empty
public record Scale(
    String id,
    List<Item> items,
    List<ItemId> optional,
    List<Gate> gates,
    int multiplier,
    MissingRule missing,
    List<Band> bands,
    String bandPopulation,
    List<CutOff> cutOffs,
    List<Reliability> reliabilities,
    List<Norms> norms,
    List<ChangeCriterion> changeCriteria,
    List<Coding> codings) {
  /// @throws IllegalArgumentException if there are no questions, or the bands leave a gap or
  ///   overlap
  public Scale {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("Scale %s has no items; it needs one".formatted(id));
    }
    items = List.copyOf(items);
    optional = List.copyOf(optional);
    gates = List.copyOf(gates);
    bands = List.copyOf(bands);
    cutOffs = List.copyOf(cutOffs);
    reliabilities = List.copyOf(reliabilities);
    norms = List.copyOf(norms);
    changeCriteria = List.copyOf(changeCriteria);
    codings = List.copyOf(codings);
    checkBands(id, bands);
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

  /// The smallest possible score.
  public int lowest() {
    return multiplier * items.stream().mapToInt(Item::lowest).sum();
  }

  /// The largest possible score.
  public int highest() {
    return multiplier * items.stream().mapToInt(Item::highest).sum();
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
    return changeCriteria.stream().findFirst().map(ReliableChange::of);
  }
}
