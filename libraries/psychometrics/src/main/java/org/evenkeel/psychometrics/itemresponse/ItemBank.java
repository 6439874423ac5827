package org.evenkeel.psychometrics.itemresponse;

import java.util.Arrays;
import java.util.List;

/// Questions on one trait, calibrated together.
///
/// @param items the questions; answers to them come in the same order
public record ItemBank(List<GradedItem> items) {
  /// Stands for a question that was not answered.
  public static final int NOT_ANSWERED = -1;

  /// @throws IllegalArgumentException if there are no questions
  public ItemBank {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("Bank has no items; it needs one");
    }
    items = List.copyOf(items);
  }

  /// A bank of these questions.
  public static ItemBank of(GradedItem... items) {
    return new ItemBank(List.of(items));
  }

  /// How many questions there are.
  public int size() {
    return items.size();
  }

  /// A question, counted from 0.
  public GradedItem item(int index) {
    return items.get(index);
  }

  /// The questions at these places, as a bank of their own.
  public ItemBank only(int... indexes) {
    return new ItemBank(Arrays.stream(indexes).mapToObj(items::get).toList());
  }

  /// Test information: the sum of the questions' information. The standard error of θ is about
  /// `1/√information`.
  public double information(double theta) {
    return items.stream().mapToDouble(item -> item.information(theta)).sum();
  }

  /// The expected sum of answers at a place on the trait (the test characteristic curve).
  public double expectedSum(double theta) {
    return items.stream().mapToDouble(item -> item.expectedAnswer(theta)).sum();
  }

  /// The largest possible sum of answers.
  public int highestSum() {
    return items.stream().mapToInt(item -> item.categories() - 1).sum();
  }

  void check(int[] answers) {
    if (answers.length != size()) {
      throw new IllegalArgumentException(
          "%d answers; the bank has %d items".formatted(answers.length, size()));
    }
    for (int i = 0; i < answers.length; i++) {
      if (answers[i] != NOT_ANSWERED) {
        items.get(i).checkCategory(answers[i]);
      }
    }
  }
}
