package org.evenkeel.psychometrics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenkeel.psychometrics.InstrumentText.ItemText;
import org.evenkeel.psychometrics.InstrumentText.LabelledOption;

/// A made-up instrument of three questions, 0 to 4, the second reversed, doubled like the DASS-21,
/// without a total.
final class SmallWorld {
  private SmallWorld() {}

  static Instrument instrument(Equivalence english) {
    List<Item> items = List.of(item(1, false), item(2, true), item(3, false));
    return new Instrument(
        new InstrumentId("three"),
        1,
        "Three",
        7,
        true,
        items,
        List.of(),
        List.of(),
        List.of(scale(items)),
        List.of(),
        List.of(),
        List.of(),
        new Licence("nobody", "made up", "here", LocalDate.EPOCH),
        Map.of(Locale.ENGLISH, text(english, items)));
  }

  private static Item item(int number, boolean reversed) {
    List<ResponseOption> options =
        IntStream.rangeClosed(0, 4).mapToObj(code -> new ResponseOption(code, List.of())).toList();
    return new Item(new ItemId("three." + number), options, reversed, List.of());
  }

  private static Scale scale(List<Item> items) {
    return new Scale(
        "calm",
        items,
        List.of(),
        new Counting(2, 1, Map.of()),
        false,
        new MissingRule(0, "made up"),
        List.of(),
        "nobody",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static InstrumentText text(Equivalence equivalence, List<Item> items) {
    Map<ItemId, ItemText> texts = new LinkedHashMap<>();
    List<LabelledOption> labels =
        IntStream.rangeClosed(0, 4).mapToObj(code -> new LabelledOption(code, "L" + code)).toList();
    items.forEach(item -> texts.put(item.id(), new ItemText("Words of " + item.id(), labels)));
    return new InstrumentText(Locale.ENGLISH, equivalence, "made up", "How often", texts);
  }
}
