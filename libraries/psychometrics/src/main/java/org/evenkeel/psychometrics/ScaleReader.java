package org.evenkeel.psychometrics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.psychometrics.itemresponse.GradedItem;
import org.evenkeel.psychometrics.itemresponse.ItemBank;

/// Reads the scales of one `.instrument` file, and what is known about their numbers.
final class ScaleReader {
  private final PlainFile file;
  private final InstrumentId id;
  private final List<SafetyItem> safety;

  ScaleReader(PlainFile file, InstrumentId id, List<SafetyItem> safety) {
    this.file = file;
    this.id = id;
    this.safety = safety;
  }

  Scale read(String name, List<Item> items) {
    String key = "scale." + name + ".";
    return new Scale(
        name,
        scaleItems(key + "items", items),
        file.words(key + "optional").stream().map(this::ownId).toList(),
        counting(key),
        file.text(key + "better", "lower").equals("higher"),
        new MissingRule(file.number(key + "missing.most"), file.text(key + "missing.source")),
        bands(key + "bands"),
        file.text(key + "bands.population", "none given"),
        file.numbered(key + "cut-off.", "at-or-above", this::cutOff),
        file.numbered(key + "reliability.", "kind", this::reliability),
        file.numbered(key + "norms.", "mean", this::norms),
        file.numbered(key + "change.", "points", this::change),
        file.find(key + "loinc").map(Coding::loinc).stream().toList(),
        adaptive(name, items));
  }

  private ItemId ownId(String label) {
    return new ItemId(id + "." + label);
  }

  private Counting counting(String key) {
    return new Counting(
        Integer.parseInt(file.text(key + "multiplier", "1")),
        Integer.parseInt(file.text(key + "divided-by", "1")),
        table(file.words(key + "table")));
  }

  /// `7:7.00 8:9.51`: what each sum stands for.
  private static Map<Integer, Double> table(List<String> words) {
    Map<Integer, Double> table = new HashMap<>();
    for (String word : words) {
      String[] parts = word.split(":", 2);
      table.put(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]));
    }
    return table;
  }

  /// A bank belongs to the total.
  private Optional<AdaptiveForm> adaptive(String name, List<Item> items) {
    return name.equals("total") && file.has("adaptive.most")
        ? Optional.of(new AdaptiveForm(calibrated(items), always(items), bank(items), rules()))
        : Optional.empty();
  }

  private List<Item> calibrated(List<Item> items) {
    return items.stream().filter(item -> file.has(parameter(item, "slope"))).toList();
  }

  /// Safety items, and questions without parameters.
  private List<Item> always(List<Item> items) {
    return items.stream()
        .filter(item ->
            !file.has(parameter(item, "slope"))
                || safety.stream().anyMatch(each -> each.item().equals(item.id())))
        .toList();
  }

  private ItemBank bank(List<Item> items) {
    return new ItemBank(calibrated(items).stream().map(this::graded).toList());
  }

  private GradedItem graded(Item item) {
    return GradedItem.of(
        file.decimal(parameter(item, "slope")),
        file.words(parameter(item, "thresholds")).stream()
            .mapToDouble(Double::parseDouble)
            .toArray());
  }

  private static String parameter(Item item, String name) {
    return "item." + item.id().label() + "." + name;
  }

  private AdaptiveForm.Rules rules() {
    return new AdaptiveForm.Rules(
        file.decimal("adaptive.standard-error"),
        file.number("adaptive.least"),
        file.number("adaptive.most"),
        file.decimal("adaptive.mean"),
        file.decimal("adaptive.spread"),
        file.number("adaptive.lowest"),
        file.number("adaptive.highest"),
        file.text("adaptive.source"));
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
        .map(ScaleReader::band)
        .toList();
  }

  private static Band band(String words) {
    String[] parts = words.strip().split("[ -]+(?=\\d)");
    return new Band(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
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
}
