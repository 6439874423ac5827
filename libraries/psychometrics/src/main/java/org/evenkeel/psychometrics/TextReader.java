package org.evenkeel.psychometrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.psychometrics.InstrumentText.ItemText;
import org.evenkeel.psychometrics.InstrumentText.LabelledOption;

/// Reads one `.text` file: the words of an instrument in one language.
final class TextReader {
  private final PlainFile file;

  private TextReader(PlainFile file) {
    this.file = file;
  }

  static InstrumentText read(InstrumentId id, Locale language, List<Item> items) {
    return read(PlainFile.resource(id + "." + language.toLanguageTag() + ".text"), items);
  }

  static InstrumentText read(PlainFile file, List<Item> items) {
    InstrumentText text = readFrom(file, items);
    file.allRead();
    return text;
  }

  /// Reads the words from a file that says more than words.
  static InstrumentText readFrom(PlainFile file, List<Item> items) {
    return new TextReader(file).read(items);
  }

  private InstrumentText read(List<Item> items) {
    Map<ItemId, ItemText> texts = new LinkedHashMap<>();
    items.forEach(item -> texts.put(item.id(), item(item)));
    return new InstrumentText(
        Locale.forLanguageTag(file.text("language")),
        Equivalence.valueOf(file.text("equivalence").toUpperCase(Locale.ROOT)),
        file.text("note"),
        file.text("preamble", ""),
        texts);
  }

  private ItemText item(Item item) {
    String key = "item." + item.id().label();
    return new ItemText(
        file.text(key),
        item.options().stream().map(option -> option(item, key, option.code())).toList());
  }

  private LabelledOption option(Item item, String itemKey, int code) {
    String own = itemKey + ".option." + code;
    String key = file.has(own) ? own : "option." + code;
    return new LabelledOption(code, item.betweenEnds(code) ? file.text(key, "") : file.text(key));
  }
}
