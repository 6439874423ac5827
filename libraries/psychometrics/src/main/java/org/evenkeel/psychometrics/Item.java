package org.evenkeel.psychometrics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One question of an instrument: its place, its answers and its codes, without words.
///
/// @param id its name, shared by every instrument that asks it
/// @param options its answers, lowest code first
/// @param reversed whether a high code means less of what the scale measures
/// @param codings the question in public code systems; may be empty
public record Item(
    ItemId id, List<ResponseOption> options, boolean reversed, List<Coding> codings) {
  /// More answers than this are not read one by one.
  private static final int MOST_READ = 11;

  /// @throws IllegalArgumentException if there are no answers
  public Item {
    if (options.isEmpty()) {
      throw new IllegalArgumentException("Item %s has no answers; it needs two".formatted(id));
    }
    options = options.stream().sorted(Comparator.comparingInt(ResponseOption::code)).toList();
    codings = List.copyOf(codings);
  }

  /// The smallest code.
  public int lowest() {
    return options.getFirst().code();
  }

  /// The largest code.
  public int highest() {
    return options.getLast().code();
  }

  /// Whether the code is one of the answers.
  public boolean allows(int code) {
    return options.stream().anyMatch(option -> option.code() == code);
  }

  /// Whether it is answered by marking a line (a visual analogue scale): a run of whole steps, more
  /// than anyone reads. Only the two ends have words then.
  public boolean isLine() {
    return isLine(options.size(), lowest(), highest());
  }

  static boolean isLine(int answers, int lowest, int highest) {
    return answers > MOST_READ && highest - lowest == answers - 1;
  }

  /// Whether an answer stands between the ends of a line, where no words are.
  boolean betweenEnds(int code) {
    return isLine() && code > lowest() && code < highest();
  }

  /// What an answer adds to the sum: the code itself, or for a reversed question lowest + highest −
  /// code.
  public int points(int code) {
    return reversed ? lowest() + highest() - code : code;
  }

  /// The LOINC code of the question, if one is known.
  public Optional<String> loinc() {
    return codings.stream()
        .filter(coding -> coding.system().equals(Coding.LOINC))
        .map(Coding::code)
        .findFirst();
  }
}
