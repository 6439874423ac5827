package org.evenkeel.psychometrics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenkeel.psychometrics.LicensedFile.Kind;
import org.evenkeel.psychometrics.LicensedFile.Mistake;

/// Looks over the structure in a licensed file: which keys there may be, how their values look,
/// which have to be there, and whether what they name exists.
final class StructureCheck {
  private static final String WHOLE = "\\d{1,6}";
  private static final String NUMBER = "-?\\d{1,6}(\\.\\d{1,6})?";
  private static final String SHARE = "(0(\\.\\d+)?|1(\\.0+)?)";
  private static final String LABEL = "[a-z0-9-]+";
  private static final String LABELS = LABEL + "(\\s+" + LABEL + ")*";
  private static final String OPTION = "\\d+(-\\d+|:LA\\d+-\\d)?";
  private static final String OPTIONS = OPTION + "(\\s+" + OPTION + ")*";
  private static final String PAIR = LABEL + ":\\d+";
  private static final String PAIRS = PAIR + "(\\s+" + PAIR + ")*";
  private static final String LOINC = "\\d{1,7}-\\d";
  private static final String BAND = "[a-z][a-z-]*[ -]+\\d+-\\d+";
  private static final String ANY = ".+";

  /// A key, how its value looks, and an example of it for whoever has to mend it.
  private record Rule(Pattern key, Pattern value, String example) {
    Rule(String key, String value, String example) {
      this(Pattern.compile(key), Pattern.compile(value), example);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule("id", "[a-z0-9]+(-[a-z0-9]+)*", "my-scale-2"),
          new Rule("version", "[1-9]\\d{0,4}", "1"),
          new Rule("name", ".{1,30}", "MS-2"),
          new Rule("recall-days", WHOLE, "14"),
          new Rule("items|unscored|reversed|scales|patterns", LABELS, "1 2 3"),
          new Rule("options|item\\." + LABEL + "\\.options", OPTIONS, "0 1 2 3"),
          new Rule("declined-safety-item", "open", "open"),
          new Rule("asked-by", "self|interviewer", "self"),
          new Rule("loinc|(item|scale)\\." + LABEL + "\\.loinc", LOINC, "44249-1"),
          new Rule("item\\." + LABEL + "\\.positive-from", WHOLE, "1"),
          new Rule("item\\." + LABEL + "\\.slope", NUMBER, "2.15"),
          new Rule(
              "item\\." + LABEL + "\\.thresholds", NUMBER + "(\\s+" + NUMBER + ")*", "-0.4 0.5"),
          new Rule("skip\\.\\d+\\.when", PAIRS, "1:0"),
          new Rule("skip\\.\\d+\\.items", LABELS, "2 3"),
          new Rule("pattern\\." + LABEL + "\\.counts-from", WHOLE, "2"),
          new Rule("pattern\\." + LABEL + "\\.clusters", PAIRS, "mood:2"),
          new Rule("pattern\\." + LABEL + "\\.source", ANY, "Who, year"),
          new Rule("scale\\." + LABEL + "\\.(items|optional)", LABELS, "1 2 3"),
          new Rule("scale\\." + LABEL + "\\.(multiplier|divided-by)", "[1-9]\\d{0,3}", "2"),
          new Rule("scale\\." + LABEL + "\\.better", "lower|higher", "higher"),
          new Rule(
              "scale\\." + LABEL + "\\.table",
              "\\d+:" + NUMBER + "(\\s+\\d+:" + NUMBER + ")*",
              "7:7.00 8:9.51"),
          new Rule("scale\\." + LABEL + "\\.missing\\.most", WHOLE, "0"),
          new Rule(
              "scale\\." + LABEL + "\\.bands",
              BAND + "(\\s*,\\s*" + BAND + ")*",
              "mild 0-9, severe 10-20"),
          new Rule("scale\\." + LABEL + "\\.cut-off\\.\\d+\\.at-or-above", WHOLE, "10"),
          new Rule(
              "scale\\." + LABEL + "\\.cut-off\\.\\d+\\.(sensitivity|specificity)", SHARE, "0.85"),
          new Rule(
              "scale\\." + LABEL + "\\.(reliability\\.\\d+\\.value|norms\\.\\d+\\.reliability)",
              SHARE,
              "0.89"),
          new Rule("scale\\." + LABEL + "\\.norms\\.\\d+\\.(mean|sd)", NUMBER, "4.2"),
          new Rule("scale\\." + LABEL + "\\.change\\.\\d+\\.points", NUMBER, "6"),
          new Rule(
              "scale\\."
                  + LABEL
                  + "\\.(missing\\.source|bands\\.population|cut-off\\.\\d+\\.(finds|population|source)"
                  + "|reliability\\.\\d+\\.(kind|population|source)"
                  + "|norms\\.\\d+\\.(reliability-kind|population|source)|change\\.\\d+\\.source)",
              ANY,
              "Who, year"),
          new Rule("adaptive\\.(standard-error|mean|spread)", NUMBER, "0.3"),
          new Rule("adaptive\\.(least|most|lowest|highest)", WHOLE, "12"),
          new Rule("adaptive\\.source", ANY, "Who, year"),
          new Rule("licence\\.(owner|terms|found)", ANY, "Whose it is"),
          new Rule("licence\\.checked", "\\d{4}-\\d{2}-\\d{2}", "2026-11-23"));

  private static final List<String> NEEDED =
      List.of(
          "id",
          "version",
          "name",
          "recall-days",
          "items",
          "licence.owner",
          "licence.terms",
          "licence.found",
          "licence.checked");

  private static final List<String> ADAPTIVE =
      List.of("standard-error", "least", "most", "mean", "spread", "lowest", "highest", "source");

  /// Which of the numbered figures have to say what.
  private static final Map<String, List<String>> FIGURES =
      Map.of(
          "cut-off",
              List.of("at-or-above", "finds", "sensitivity", "specificity", "population", "source"),
          "reliability", List.of("kind", "value", "population", "source"),
          "norms", List.of("mean", "sd", "reliability", "reliability-kind", "population", "source"),
          "change", List.of("points", "source"));

  private static final Pattern FIGURE =
      Pattern.compile("(scale\\." + LABEL + "\\.)(cut-off|reliability|norms|change)(\\.\\d+\\.).+");

  private final FileLines lines;
  private final List<Mistake> found = new ArrayList<>();

  private StructureCheck(FileLines lines) {
    this.lines = lines;
  }

  static List<Mistake> of(FileLines lines) {
    return new StructureCheck(lines).check();
  }

  /// Whether this key belongs to the structure, not to the words.
  static boolean knows(String key) {
    return RULES.stream().anyMatch(rule -> rule.key().matcher(key).matches());
  }

  private List<Mistake> check() {
    lines.keys().forEach(this::value);
    NEEDED.forEach(this::needed);
    lines.words("scales").forEach(this::scale);
    lines.keys().forEach(this::figure);
    lines.keys().stream()
        .filter(key -> key.startsWith("adaptive."))
        .findFirst()
        .ifPresent(key -> adaptive());
    named();
    taken();
    return found;
  }

  private void value(String key) {
    Optional<Rule> rule =
        RULES.stream().filter(each -> each.key().matcher(key).matches()).findFirst();
    rule.filter(each -> !each.value().matcher(lines.value(key)).matches())
        .ifPresent(each -> found.add(lines.mistake(key, Kind.WRONG_VALUE, each.example())));
  }

  private void needed(String key) {
    if (!lines.has(key)) {
      found.add(new Mistake(0, Kind.MISSING, key, ""));
    }
  }

  private void scale(String scale) {
    needed("scale." + scale + ".missing.most");
    needed("scale." + scale + ".missing.source");
    if (lines.has("scale." + scale + ".bands")) {
      needed("scale." + scale + ".bands.population");
      bands("scale." + scale + ".bands");
    }
  }

  /// Bands follow each other without a gap.
  private void bands(String key) {
    int next = -1;
    for (String band : lines.value(key).split(",")) {
      String[] ends = band.strip().replaceAll("^[a-z-]*[ -]+(?=\\d)", "").split("-");
      if (ends.length != 2 || !ends[0].matches(WHOLE) || !ends[1].matches(WHOLE)) {
        return;
      }
      int from = Integer.parseInt(ends[0]);
      int to = Integer.parseInt(ends[1]);
      if (to < from || next >= 0 && from != next) {
        found.add(lines.mistake(key, Kind.WRONG_VALUE, "mild 0-9, severe 10-20"));
        return;
      }
      next = to + 1;
    }
  }

  private void figure(String key) {
    var parts = FIGURE.matcher(key);
    if (parts.matches()) {
      FIGURES.getOrDefault(parts.group(2), List.of()).stream()
          .map(part -> parts.group(1) + parts.group(2) + parts.group(3) + part)
          .filter(each -> !lines.has(each))
          .map(each -> new Mistake(0, Kind.MISSING, each, ""))
          .filter(each -> !found.contains(each))
          .forEach(found::add);
    }
  }

  private void adaptive() {
    ADAPTIVE.forEach(part -> needed("adaptive." + part));
    lines.keys().stream()
        .filter(key -> key.endsWith(".slope"))
        .map(key -> key.replace(".slope", ".thresholds"))
        .forEach(this::needed);
    if (lines.keys().stream().noneMatch(key -> key.endsWith(".slope"))) {
      found.add(new Mistake(0, Kind.MISSING, "item.1.slope", ""));
    }
  }

  /// What is named has to exist: questions in lists and keys, scales in keys and patterns.
  private void named() {
    Set<String> items = new LinkedHashSet<>(lines.words("items"));
    items.addAll(lines.words("unscored"));
    Set<String> scales = new LinkedHashSet<>(lines.words("scales"));
    for (String key : lines.keys()) {
      String[] parts = key.split("\\.");
      if (parts.length > 1 && parts[0].equals("item") && !items.contains(parts[1])
          || parts.length > 1 && parts[0].equals("scale") && !scales.contains(parts[1])) {
        found.add(lines.mistake(key, Kind.NOT_IN_IT, parts[1]));
      }
      if (key.matches("reversed|scale\\..+\\.(items|optional)|skip\\..+\\.items")) {
        strangers(key, items);
      }
    }
  }

  private void strangers(String key, Set<String> items) {
    lines.words(key).stream()
        .filter(word -> !items.contains(word))
        .forEach(word -> found.add(lines.mistake(key, Kind.NOT_IN_IT, word)));
  }

  private void taken() {
    String id = lines.value("id");
    boolean here =
        Instruments.all().stream().anyMatch(each -> each.id().value().equals(id))
            || Instruments.shells().stream().anyMatch(each -> each.id().value().equals(id));
    if (here) {
      found.add(lines.mistake("id", Kind.NAME_TAKEN, id));
    }
  }
}
