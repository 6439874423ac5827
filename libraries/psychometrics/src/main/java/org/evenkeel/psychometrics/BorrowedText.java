package org.evenkeel.psychometrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.psychometrics.InstrumentText.ItemText;

/// The words of an instrument whose every question belongs to another, such as the PHQ-4. Nothing
/// is written twice.
final class BorrowedText {
  private BorrowedText() {}

  static InstrumentText of(
      Locale language, List<Item> items, Map<InstrumentId, Instrument> lenders) {
    Map<ItemId, ItemText> texts = new LinkedHashMap<>();
    items.forEach(item -> texts.put(item.id(), lender(language, item, lenders).textOf(item.id())));
    return new InstrumentText(
        language,
        parts(language, items, lenders, InstrumentText::equivalence)
            .reduce(Equivalence.VALIDATED, Equivalence::weaker),
        parts(language, items, lenders, InstrumentText::note).collect(Collectors.joining(" ")),
        lender(language, items.getFirst(), lenders).preamble(),
        texts);
  }

  private static <T> Stream<T> parts(
      Locale language,
      List<Item> items,
      Map<InstrumentId, Instrument> lenders,
      Function<InstrumentText, T> part) {
    return items.stream().map(item -> part.apply(lender(language, item, lenders))).distinct();
  }

  private static InstrumentText lender(
      Locale language, Item item, Map<InstrumentId, Instrument> lenders) {
    InstrumentId owner = item.id().owner();
    Instrument lender = lenders.get(owner);
    if (lender == null) {
      throw new IllegalArgumentException("%s is not here to lend %s".formatted(owner, item.id()));
    }
    return lender
        .text(language)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s has no words in %s to lend".formatted(owner, language)));
  }
}
