package org.evenkeel.psychometrics;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One person's answers to one instrument in one language. Immutable: each change is a new value.
///
/// ```java
/// Answers answers = Answers.to(phq9, Locale.ENGLISH).with(phq9.item(1).id(), 2).declining(phq9.item(9).id());
/// ```
public final class Answers {
  private final Instrument instrument;
  private final Locale language;
  private final Map<ItemId, Answer> byItem;

  private Answers(Instrument instrument, Locale language, Map<ItemId, Answer> byItem) {
    this.instrument = instrument;
    this.language = language;
    this.byItem = Map.copyOf(byItem);
  }

  /// No answers yet.
  ///
  /// @param language the language the questions are read in; it decides whether the answers may be
  ///   scored
  public static Answers to(Instrument instrument, Locale language) {
    return new Answers(instrument, language, Map.of());
  }

  /// Answers to the scored questions in their order, the first ones first.
  ///
  /// @throws IllegalArgumentException if there are more codes than questions, or a code is out of
  ///   range
  public static Answers of(Instrument instrument, Locale language, int... codes) {
    List<Item> items = instrument.items();
    if (codes.length > items.size()) {
      throw new IllegalArgumentException(
          "%d answers to %s; it has %d items"
              .formatted(codes.length, instrument.name(), items.size()));
    }
    Answers answers = to(instrument, language);
    for (int i = 0; i < codes.length; i++) {
      answers = answers.with(items.get(i).id(), codes[i]);
    }
    return answers;
  }

  /// The same answers with this one given.
  ///
  /// @throws IllegalArgumentException if the instrument does not ask the item, or the code is none
  ///   of its answers
  public Answers with(ItemId item, int code) {
    instrument.checkAnswer(item, code);
    return putting(item, new Answer.Given(code));
  }

  /// The same answers with this question declined.
  ///
  /// @throws IllegalArgumentException if the instrument does not ask the item
  public Answers declining(ItemId item) {
    return putting(instrument.item(item).id(), new Answer.PreferredNotToSay());
  }

  /// The same answers with this question open again.
  ///
  /// @throws IllegalArgumentException if the instrument does not ask the item
  public Answers without(ItemId item) {
    return putting(instrument.item(item).id(), new Answer.Missing());
  }

  /// The answers that another instrument shares, as answers to it: from the PHQ-9 to the PHQ-8, for
  /// one.
  public Answers carriedTo(Instrument other) {
    Map<ItemId, Answer> shared = new HashMap<>(byItem);
    shared.keySet().removeIf(item -> !other.asks(item));
    return new Answers(other, language, shared);
  }

  /// The instrument that was answered.
  public Instrument instrument() {
    return instrument;
  }

  /// The language it was read in.
  public Locale language() {
    return language;
  }

  /// What became of one question.
  ///
  /// @throws IllegalArgumentException if the instrument does not ask the item
  public Answer answer(ItemId item) {
    return byItem.getOrDefault(instrument.item(item).id(), new Answer.Missing());
  }

  /// The code given, if one was.
  ///
  /// @throws IllegalArgumentException if the instrument does not ask the item
  public Optional<Integer> code(ItemId item) {
    return switch (answer(item)) {
      case Answer.Given(int code) -> Optional.of(code);
      case Answer.PreferredNotToSay(), Answer.Missing() -> Optional.empty();
    };
  }

  /// The first question of the form nobody has answered or declined yet, without those that the
  /// owner's form skips; from a calibrated bank the one that tells most.
  public Optional<Item> nextOpen() {
    return instrument.adaptive().map(form -> form.next(this)).orElseGet(this::firstOpen);
  }

  private Optional<Item> firstOpen() {
    return instrument.items().stream()
        .filter(item -> answer(item.id()) instanceof Answer.Missing)
        .filter(item -> !instrument.isSkipped(item.id(), this))
        .findFirst();
  }

  /// The safety items answered positively. Look here after every answer, before the next question
  /// is shown.
  public List<SafetyItem> positiveSafetyItems() {
    return instrument.safetyItems().stream()
        .filter(safety -> safety.isPositive(answer(safety.item())))
        .toList();
  }

  private Answers putting(ItemId item, Answer answer) {
    Map<ItemId, Answer> changed = new HashMap<>(byItem);
    changed.put(item, answer);
    return new Answers(instrument, language, changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answers that
        && instrument.equals(that.instrument)
        && language.equals(that.language)
        && byItem.equals(that.byItem);
  }

  @Override
  public int hashCode() {
    return byItem.hashCode();
  }

  /// Says how many questions were answered, never how.
  @Override
  public String toString() {
    return "%d answers to %s".formatted(byItem.size(), instrument.id());
  }
}
