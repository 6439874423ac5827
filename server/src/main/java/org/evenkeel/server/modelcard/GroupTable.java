package org.evenkeel.server.modelcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.fairness.GroupingAudit;
import org.evenkeel.fairness.Rate;
import org.evenkeel.fairness.Share;
import org.evenkeel.fairness.Verdict;
import org.evenkeel.server.modelcard.ModelAudit.Group;
import org.evenkeel.server.modelcard.ModelAudit.Measured;
import org.evenkeel.server.modelcard.ModelAudit.Part;
import org.evenkeel.server.web.Ui;

/// One way of grouping people, as a table.
///
/// @param id for ids on the page
/// @param heads names of the columns after the group's
/// @param notes figures over all groups that are large enough to be shown
public record GroupTable(
    String id, String title, List<String> heads, List<Row> rows, List<String> notes) {
  /// @param cells after the group's name, in the order of the heads
  public record Row(String group, List<String> cells, String verdict, String tone) {}

  /// One column.
  private record Column(String head, BiFunction<Part, Group, String> cell) {}

  /// How often it missed people, of a rule or model.
  static List<GroupTable> ofRule(Ui ui, ModelAudit audit, boolean outcomeKnown) {
    List<Column> columns = new ArrayList<>();
    List<Rate> rates =
        outcomeKnown
            ? List.of(
                Rate.BASE_RATE,
                Rate.FLAG_RATE,
                Rate.SENSITIVITY,
                Rate.SPECIFICITY,
                Rate.POSITIVE_PREDICTIVE_VALUE)
            : List.of(Rate.FLAG_RATE);
    rates.forEach(rate -> columns.add(rate(ui, rate)));
    if (hasAreas(audit)) {
      columns.add(measured(ui, "area", Group::area, 2));
      columns.add(measured(ui, "calibration-short", Group::calibration, 2));
    }
    if (outcomeKnown) {
      columns.add(gap(ui, "missed-gap", Rate.FALSE_NEGATIVE_RATE));
      columns.add(gap(ui, "false-alarm-gap", Rate.FALSE_POSITIVE_RATE));
    } else {
      columns.add(gap(ui, "gap-to-others", Rate.FLAG_RATE));
    }
    return tables(ui, audit, columns, part -> notes(ui, part.shown(), outcomeKnown));
  }

  private static boolean hasAreas(ModelAudit audit) {
    return audit.compared().stream()
        .flatMap(part -> part.groups().stream())
        .anyMatch(group -> group.area().known());
  }

  /// How often it came, of access and outcome.
  static List<GroupTable> ofAccess(Ui ui, ModelAudit audit) {
    List<Column> columns = new ArrayList<>(List.of(rate(ui, Rate.BASE_RATE)));
    if (audit.compared().stream()
        .flatMap(part -> part.groups().stream())
        .anyMatch(group -> group.medianWait().known())) {
      columns.add(measured(ui, "median-wait", Group::medianWait, 0));
    }
    columns.add(gap(ui, "gap-to-others", Rate.BASE_RATE));
    return tables(ui, audit, columns, part -> List.of());
  }

  /// Demographic parity, the ratio of flag rates and equalised odds, over all groups at once.
  private static List<String> notes(Ui ui, GroupingAudit part, boolean outcomeKnown) {
    if (part.groups().size() < 2) {
      return List.of();
    }
    String parity =
        ui.text(
            "modelcard.parity",
            ui.number(100 * part.demographicParityDifference(), 0),
            ui.number(part.flagRateRatio(), 2));
    double odds = part.equalizedOddsDifference();
    return outcomeKnown && Double.isFinite(odds)
        ? List.of(parity, ui.text("modelcard.odds", ui.number(100 * odds, 0)))
        : List.of(parity);
  }

  private static Column rate(Ui ui, Rate rate) {
    return new Column(head(ui, rate), (part, group) -> Figures.share(ui, shown(group, rate)));
  }

  private static Column gap(Ui ui, String key, Rate rate) {
    return new Column(
        ui.text("modelcard." + key), (part, group) -> Figures.gap(ui, part.gap(group, rate)));
  }

  private static Column measured(Ui ui, String key, Function<Group, Measured> which, int decimals) {
    return new Column(
        ui.text("modelcard." + key),
        (part, group) -> group.shown() ? Figures.measured(ui, which.apply(group), decimals) : "–");
  }

  private static List<GroupTable> tables(
      Ui ui, ModelAudit audit, List<Column> columns, Function<Part, List<String>> notes) {
    return audit.compared().stream()
        .map(part ->
            new GroupTable(
                audit.model() + "-" + part.name().replaceAll("[^a-z]+", "-"),
                pieces(part.name())
                    .map(name -> ui.text("modelcard.by-" + name))
                    .collect(Collectors.joining(" × ")),
                Stream.concat(
                        Stream.of(ui.text("modelcard.people")), columns.stream().map(Column::head))
                    .toList(),
                part.groups().stream().map(group -> row(ui, part, group, columns)).toList(),
                notes.apply(part)))
        .toList();
  }

  private static Stream<String> pieces(String crossed) {
    return Arrays.stream(crossed.split(" × "));
  }

  private static String head(Ui ui, Rate rate) {
    return ui.text("modelcard.rate-" + rate.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Row row(Ui ui, Part part, Group group, List<Column> columns) {
    String people =
        group.shown()
            ? ui.number(group.counts().people(), 0)
            : ui.text("modelcard.fewer-than", ModelAudit.FEWEST_SHOWN);
    return new Row(
        label(ui, part, group),
        Stream.concat(
                Stream.of(people), columns.stream().map(column -> column.cell().apply(part, group)))
            .toList(),
        verdict(ui, group),
        Figures.tone(group.verdict()));
  }

  private static Share shown(Group group, Rate rate) {
    return group.shown() ? group.counts().share(rate) : new Share(0, 0);
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
