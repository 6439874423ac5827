package org.evenkeel.server.modelcard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.server.prediction.LearnedModel;
import org.evenkeel.server.web.Ui;
import tools.jackson.databind.json.JsonMapper;

/// A model card with its audit as a file: a page to read, or JSON to reckon with.
final class CardFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CardFile() {}

  static String html(Card card, Ui ui) {
    StringBuilder page = new StringBuilder();
    page.append(
        "<!doctype html><html lang=\"%s\" dir=\"%s\"><head><meta charset=\"utf-8\">"
            .formatted(ui.language(), ui.direction()));
    page.append("<title>").append(safe(card.name(ui))).append("</title></head><body>");
    page.append("<h1>").append(safe(card.name(ui))).append("</h1>");
    paragraph(page, card.standing(ui));
    for (String part : Card.PARTS) {
      heading(page, ui.text("modelcard.part-" + part));
      paragraph(page, ui.text(card.model().messageKey(part)));
    }
    list(page, ui.text("modelcard.figures"), card.figures(ui));
    card.chance()
        .ifPresent(one -> {
          list(page, ui.text("modelcard.reads"), ChanceFigures.reads(ui, one));
          list(page, ui.text("modelcard.reliability"), ChanceFigures.reliability(ui, one));
        });
    list(page, ui.text("modelcard.provenance"), card.provenance(ui));
    heading(page, ui.text("modelcard.audit"));
    paragraph(page, CardPage.Verdicts.of(ui, card.audit()));
    card.audit().map(audit -> GroupTable.ofRule(ui, audit, card.model().outcomeKnown())).stream()
        .flatMap(List::stream)
        .forEach(table -> table(page, ui, table));
    return page.append("</body></html>").toString();
  }

  private static void heading(StringBuilder page, String words) {
    page.append("<h2>").append(safe(words)).append("</h2>");
  }

  private static void paragraph(StringBuilder page, String words) {
    page.append("<p>").append(safe(words)).append("</p>");
  }

  private static void list(StringBuilder page, String title, Map<String, String> facts) {
    heading(page, title);
    page.append("<dl>");
    facts.forEach((name, value) ->
        page.append("<dt>")
            .append(safe(name))
            .append("</dt><dd>")
            .append(safe(value))
            .append("</dd>"));
    page.append("</dl>");
  }

  private static void table(StringBuilder page, Ui ui, GroupTable table) {
    page.append("<table border=\"1\"><caption>")
        .append(safe(table.title()))
        .append("</caption><tr>");
    head(page, ui.text("modelcard.group"));
    table.heads().forEach(one -> head(page, one));
    head(page, ui.text("modelcard.verdict"));
    page.append("</tr>");
    for (GroupTable.Row row : table.rows()) {
      page.append("<tr><th scope=\"row\">").append(safe(row.group())).append("</th>");
      row.cells().forEach(cell -> page.append("<td>").append(safe(cell)).append("</td>"));
      page.append("<td>").append(safe(row.verdict())).append("</td></tr>");
    }
    page.append("</table>");
    table.notes().forEach(note -> paragraph(page, note));
  }

  private static void head(StringBuilder page, String words) {
    page.append("<th scope=\"col\">").append(safe(words)).append("</th>");
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// Counts as whole numbers, so that whoever reads it can reckon anew; none of groups that are too
  /// small to be shown.
  static String json(Card card, Ui ui) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", "evenkeel-model-card-1");
    file.put("model", card.model().key());
    file.put("kind", card.model().kind().name());
    file.put("standing", card.model().learned() ? card.standing().now().name() : "ON");
    Card.PARTS.forEach(part -> file.put(part, ui.text(card.model().messageKey(part))));
    card.learned()
        .ifPresent(one -> {
          switch (one) {
            case LastLearned.Band(var course) -> file.put("learned", learned(course));
            case LastLearned.Chance(var model) -> file.put("learned", learned(model));
          }
        });
    card.audit().ifPresent(audit -> file.put("audit", audit(audit)));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
  }

  private static Map<String, Object> learned(org.evenkeel.server.insight.LearnedCourse one) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("version", one.version());
    facts.put("at", one.at().toString());
    facts.put("code", one.code());
    facts.put("courses", one.rows().courses());
    facts.put("scores", one.rows().scores());
    facts.put("firstDay", one.rows().first().toString());
    facts.put("lastDay", one.rows().last().toString());
    facts.put("fingerprint", one.rows().fingerprint());
    facts.put("coefficients", one.learned().coefficients());
    facts.put("heldOutPeople", one.record().people());
    facts.put("heldOutPoorEnd", one.record().withPoorEnd());
    facts.put("coverage", one.record().coverage());
    return facts;
  }

  /// The figures of the card, what the model computes, and whom it may speak of; of nobody alone.
  private static Map<String, Object> learned(LearnedModel one) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("version", one.version());
    facts.put("card", one.card());
    facts.put("balancedAccuracy", one.balancedAccuracy());
    facts.put("model", one.model().model());
    facts.put("ranges", one.model().population().ranges());
    facts.put("threshold", one.model().threshold());
    return facts;
  }

  private static Map<String, Object> audit(ModelAudit audit) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("at", audit.at().toString());
    facts.put("code", audit.code());
    facts.put("people", audit.people());
    facts.put("gate", audit.withheld() ? "WITHHELD" : "MAY_RUN");
    List<Map<String, Object>> groups = new ArrayList<>();
    audit
        .compared()
        .forEach(part -> part.groups().forEach(group -> groups.add(group(part.name(), group))));
    facts.put("groups", groups);
    return facts;
  }

  private static Map<String, Object> group(String grouping, ModelAudit.Group group) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("grouping", grouping);
    facts.put("group", group.label());
    if (group.shown()) {
      facts.put("truePositives", group.counts().truePositives());
      facts.put("falsePositives", group.counts().falsePositives());
      facts.put("falseNegatives", group.counts().falseNegatives());
      facts.put("trueNegatives", group.counts().trueNegatives());
      facts.put("verdict", group.verdict().name());
      put(facts, "area", group.area());
      put(facts, "calibrationIntercept", group.calibration());
    } else {
      facts.put("fewerThan", ModelAudit.FEWEST_SHOWN);
      facts.put("verdict", "NOT_ENOUGH_DATA");
    }
    return facts;
  }

  private static void put(Map<String, Object> facts, String name, ModelAudit.Measured measured) {
    if (measured.known()) {
      facts.put(name, List.of(measured.value(), measured.low(), measured.high()));
    }
  }
}
