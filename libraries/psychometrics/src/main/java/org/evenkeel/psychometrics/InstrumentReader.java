package org.evenkeel.psychometrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads one `.instrument` file, its scales and its `.text` files.
final class InstrumentReader {
  private final PlainFile file;
  private final InstrumentId id;
  private final Map<InstrumentId, Instrument> others;

  private InstrumentReader(PlainFile file, Map<InstrumentId, Instrument> others) {
    this.file = file;
    this.id = new InstrumentId(file.text("id"));
    this.others = others;
  }

  /// @param others instruments read before, whose questions this one may borrow
  static Instrument read(String name, Map<InstrumentId, Instrument> others) {
    return new InstrumentReader(PlainFile.resource(name + ".instrument"), others).read();
  }

  /// Reads structure and words of one language from one file.
  static Instrument readWhole(PlainFile file) {
    InstrumentReader reader = new InstrumentReader(file, Map.of());
    Instrument instrument = reader.structure();
    InstrumentText text = TextReader.readFrom(file, instrument.allItems().toList());
    file.allRead();
    return instrument.with(text);
  }

  private Instrument read() {
    Instrument instrument = structure();
    file.allRead();
    return instrument;
  }

  private Instrument structure() {
    List<Item> items = file.words("items").stream().map(this::item).toList();
    List<Item> unscored = file.words("unscored").stream().map(this::item).toList();
    List<SafetyItem> safety =
        safetyItems(Stream.concat(items.stream(), unscored.stream()).toList());
    ScaleReader scales = new ScaleReader(file, id, safety);
    return new Instrument(
        id,
        file.number("version"),
        file.text("name"),
        file.number("recall-days"),
        !file.text("asked-by", "self").equals("interviewer"),
        items,
        unscored,
        safety,
        file.words("scales").stream().map(name -> scales.read(name, items)).toList(),
        skips(),
        patterns(),
        loinc("loinc"),
        licence(),
        texts(items, unscored));
  }

  private Item item(String label) {
    return label.contains(".") ? borrowed(new ItemId(label)) : own(label);
  }

  private Item borrowed(ItemId item) {
    return owner(item).item(item);
  }

  private Instrument owner(ItemId item) {
    Instrument owner = others.get(item.owner());
    if (owner == null) {
      throw new IllegalArgumentException(
          "%s borrows %s; the index must name %s first".formatted(id, item, item.owner()));
    }
    return owner;
  }

  private Item own(String label) {
    String key = "item." + label;
    boolean reversed = file.words("reversed").contains(label);
    String options = file.has(key + ".options") ? key + ".options" : "options";
    return new Item(
        new ItemId(id + "." + label), options(options), reversed, loinc(key + ".loinc"));
  }

  private List<ResponseOption> options(String key) {
    return file.words(key).stream().flatMap(InstrumentReader::run).toList();
  }

  /// One answer (`3`, `3:LA6571-9`) or a run of them (`0-100`).
  private static Stream<ResponseOption> run(String word) {
    String[] ends = word.split("-", 2);
    return word.matches("\\d+-\\d+")
        ? IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
            .mapToObj(code -> new ResponseOption(code, List.of()))
        : Stream.of(option(word));
  }

  private static ResponseOption option(String word) {
    String[] parts = word.split(":", 2);
    List<Coding> codings = parts.length < 2 ? List.of() : List.of(Coding.loinc(parts[1]));
    return new ResponseOption(Integer.parseInt(parts[0]), codings);
  }

  private List<Coding> loinc(String key) {
    return file.find(key).map(Coding::loinc).map(List::of).orElse(List.of());
  }

  private List<Skip> skips() {
    return file.numbered("skip.", "when", this::skip);
  }

  private Skip skip(String key) {
    Map<ItemId, Integer> when = new LinkedHashMap<>();
    for (String word : file.words(key + "when")) {
      String[] parts = word.split(":", 2);
      when.put(ownId(parts[0]), Integer.parseInt(parts[1]));
    }
    return new Skip(when, file.words(key + "items").stream().map(this::ownId).toList());
  }

  private List<SymptomPattern> patterns() {
    return file.words("patterns").stream().map(this::pattern).toList();
  }

  private SymptomPattern pattern(String name) {
    String key = "pattern." + name + ".";
    return new SymptomPattern(
        name,
        file.number(key + "counts-from"),
        file.words(key + "clusters").stream().map(this::cluster).toList(),
        file.text(key + "source"));
  }

  /// `mood:2`: two questions of the scale `mood`.
  private SymptomPattern.Cluster cluster(String word) {
    String[] parts = word.split(":", 2);
    return new SymptomPattern.Cluster(
        parts[0],
        file.words("scale." + parts[0] + ".items").stream().map(this::ownId).toList(),
        Integer.parseInt(parts[1]));
  }

  private ItemId ownId(String label) {
    return new ItemId(id + "." + label);
  }

  private List<SafetyItem> safetyItems(List<Item> items) {
    return items.stream().flatMap(item -> safety(item).stream()).toList();
  }

  private Optional<SafetyItem> safety(Item item) {
    if (!item.id().owner().equals(id)) {
      return owner(item.id()).safetyItems().stream()
          .filter(safety -> safety.item().equals(item.id()))
          .findFirst();
    }
    return file.find("item." + item.id().label() + ".positive-from")
        .map(from -> new SafetyItem(item.id(), Integer.parseInt(from), declinedIsPositive()));
  }

  private boolean declinedIsPositive() {
    return file.text("declined-safety-item", "open").equals("positive");
  }

  private Licence licence() {
    return new Licence(
        file.text("licence.owner"),
        file.text("licence.terms"),
        file.text("licence.found"),
        LocalDate.parse(file.text("licence.checked")));
  }

  private Map<Locale, InstrumentText> texts(List<Item> items, List<Item> unscored) {
    List<Item> every = new ArrayList<>(items);
    every.addAll(unscored);
    Map<Locale, InstrumentText> texts = new LinkedHashMap<>();
    for (String tag : file.words("languages")) {
      Locale language = Locale.forLanguageTag(tag);
      texts.put(language, text(language, every));
    }
    return texts;
  }

  private InstrumentText text(Locale language, List<Item> items) {
    boolean ownWords = items.stream().anyMatch(item -> item.id().owner().equals(id));
    return ownWords
        ? TextReader.read(id, language, items)
        : BorrowedText.of(language, items, others);
  }
}
