package org.evenkeel.server.modelcard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.evenkeel.fairness.Rate;
import org.evenkeel.fairness.Verdict;
import org.evenkeel.server.modelcard.ModelAudit.Group;
import org.evenkeel.server.modelcard.ModelAudit.Part;
import org.evenkeel.server.web.Ui;

/// One way of grouping people, as a table.
///
/// @param id for ids on the page
/// @param heads names of the columns after the group's
public record GroupTable(String id, String title, List<String> heads, List<Row> rows) {
  /// @param cells after the group's name, in the order of the heads
  public record Row(String group, List<String> cells, String verdict, String tone) {}

  /// How often it missed people, of a rule or model.
  static List<GroupTable> ofRule(Ui ui, ModelAudit audit, boolean outcomeKnown) {
    List<Rate> rates =
        outcomeKnown
            ? List.of(
                Rate.BASE_RATE,
                Rate.FLAG_RATE,
                Rate.SENSITIVITY,
                Rate.SPECIFICITY,
                Rate.POSITIVE_PREDICTIVE_VALUE)
            : List.of(Rate.FLAG_RATE);
    Rate compared = outcomeKnown ? Rate.FALSE_NEGATIVE_RATE : Rate.FLAG_RATE;
    return tables(ui, audit, rates, compared);
  }

  /// How often it came, of access and outcome.
  static List<GroupTable> ofAccess(Ui ui, ModelAudit audit) {
    return tables(ui, audit, List.of(Rate.BASE_RATE), Rate.BASE_RATE);
  }

  private static List<GroupTable> tables(Ui ui, ModelAudit audit, List<Rate> rates, Rate compared) {
    return audit.compared().stream()
        .map(part ->
            new GroupTable(
                audit.model() + "-" + part.name().replaceAll("[^a-z]+", "-"),
                pieces(part.name())
                    .map(name -> ui.text("modelcard.by-" + name))
                    .collect(Collectors.joining(" × ")),
                heads(ui, rates, compared),
                part.groups().stream()
                    .map(group -> row(ui, part, group, rates, compared))
                    .toList()))
        .toList();
  }

  private static java.util.stream.Stream<String> pieces(String crossed) {
    return Arrays.stream(crossed.split(" × "));
  }

  private static List<String> heads(Ui ui, List<Rate> rates, Rate compared) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.concat(
                java.util.stream.Stream.of(ui.text("modelcard.people")),
                rates.stream().map(rate -> head(ui, rate))),
            java.util.stream.Stream.of(
                ui.text(
                    compared == Rate.FALSE_NEGATIVE_RATE
                        ? "modelcard.missed-gap"
                        : "modelcard.gap-to-others")))
        .toList();
  }

  private static String head(Ui ui, Rate rate) {
    return ui.text("modelcard.rate-" + rate.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Row row(Ui ui, Part part, Group group, List<Rate> rates, Rate compared) {
    java.util.List<String> cells = new java.util.ArrayList<>();
    cells.add(
        group.shown()
            ? ui.number(group.counts().people(), 0)
            : ui.text("modelcard.fewer-than", ModelAudit.FEWEST_SHOWN));
    rates.forEach(rate -> cells.add(Figures.share(ui, shown(group, rate))));
    cells.add(Figures.gap(ui, part.gap(group, compared)));
    return new Row(
        label(ui, part, group), cells, verdict(ui, group), Figures.tone(group.verdict()));
  }

  private static org.evenkeel.fairness.Share shown(Group group, Rate rate) {
    return group.shown() ? group.counts().share(rate) : new org.evenkeel.fairness.Share(0, 0);
  }

  private static String verdict(Ui ui, Group group) {
    return Figures.verdict(ui, group.shown() ? group.verdict() : Verdict.NOT_ENOUGH_DATA);
  }

  private static String label(Ui ui, Part part, Group group) {
    List<String> names = pieces(part.name()).toList();
    List<String> labels = pieces(group.label()).toList();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < labels.size(); i++) {
      words.append(i == 0 ? "" : " × ").append(word(ui, names.get(i), labels.get(i)));
    }
    return words.toString();
  }

  private static String word(Ui ui, String name, String label) {
    return name.equals("language") && !label.equals(PeopleInGroups.NOT_SAID)
        ? Locale.forLanguageTag(label).getDisplayLanguage(ui.locale())
        : ui.text("modelcard.group-" + label);
  }
}
