package org.evenkeel.psychometrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

  private Instrument read() {
    List<Item> items = file.words("items").stream().map(this::item).toList();
    List<Item> unscored = file.words("unscored").stream().map(this::item).toList();
    Instrument instrument =
        new Instrument(
            id,
            file.number("version"),
            file.text("name"),
            file.number("recall-days"),
            items,
            unscored,
            safetyItems(Stream.concat(items.stream(), unscored.stream()).toList()),
            file.words("scales").stream().map(scale -> scale(scale, items)).toList(),
            loinc("loinc"),
            licence(),
            texts(items, unscored));
    file.allRead();
    return instrument;
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
    return file.words(key).stream().map(InstrumentReader::option).toList();
  }

  private static ResponseOption option(String word) {
    String[] parts = word.split(":", 2);
    List<Coding> codings = parts.length < 2 ? List.of() : List.of(Coding.loinc(parts[1]));
    return new ResponseOption(Integer.parseInt(parts[0]), codings);
  }

  private List<Coding> loinc(String key) {
    return file.find(key).map(Coding::loinc).map(List::of).orElse(List.of());
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

  private Scale scale(String name, List<Item> items) {
    String key = "scale." + name + ".";
    return new Scale(
        name,
        scaleItems(key + "items", items),
        file.words(key + "optional").stream().map(this::ownId).toList(),
        file.words(key + "gates").stream().map(this::gate).toList(),
        Integer.parseInt(file.text(key + "multiplier", "1")),
        new MissingRule(file.number(key + "missing.most"), file.text(key + "missing.source")),
        bands(key + "bands"),
        file.text(key + "bands.population", "none given"),
        numbered(key + "cut-off.", "at-or-above", this::cutOff),
        numbered(key + "reliability.", "kind", this::reliability),
        numbered(key + "norms.", "mean", this::norms),
        numbered(key + "change.", "points", this::change),
        loinc(key + "loinc"));
  }

  private ItemId ownId(String label) {
    return new ItemId(id + "." + label);
  }

  private Gate gate(String word) {
    String[] parts = word.split(":", 2);
    return new Gate(ownId(parts[0]), Integer.parseInt(parts[1]));
  }

  private List<Item> scaleItems(String key, List<Item> items) {
    List<String> labels = file.words(key);
    return labels.isEmpty()
        ? items
        : items.stream()
            .filter(
                item -> labels.contains(item.id().label()) || labels.contains(item.id().value()))
            .toList();
  }

  private List<Band> bands(String key) {
    return file.find(key).stream()
        .flatMap(all -> Arrays.stream(all.split(",")))
        .map(InstrumentReader::band)
        .toList();
  }

  private static Band band(String words) {
    String[] parts = words.strip().split("[ -]+(?=\\d)");
    return new Band(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  /// Reads `prefix1.…`, `prefix2.…` for as long as the telling key is there.
  private <T> List<T> numbered(String prefix, String telling, Function<String, T> reading) {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> prefix + i + ".")
        .takeWhile(key -> file.has(key + telling))
        .map(reading)
        .toList();
  }

  private CutOff cutOff(String key) {
    return new CutOff(
        file.number(key + "at-or-above"),
        file.text(key + "finds"),
        file.decimal(key + "sensitivity"),
        file.decimal(key + "specificity"),
        file.text(key + "population"),
        file.text(key + "source"));
  }

  private Reliability reliability(String key) {
    return new Reliability(
        file.text(key + "kind"),
        file.decimal(key + "value"),
        file.text(key + "population"),
        file.text(key + "source"));
  }

  private Norms norms(String key) {
    return new Norms(
        file.text(key + "population"),
        file.decimal(key + "mean"),
        file.decimal(key + "sd"),
        file.decimal(key + "reliability"),
        file.text(key + "reliability-kind"),
        file.text(key + "source"));
  }

  private ChangeCriterion change(String key) {
    return new ChangeCriterion(file.decimal(key + "points"), file.text(key + "source"));
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
