package org.evenkeel.server.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of a copy that is made to be read: in the person's language, without script or style,
/// and as good in ten years as today.
@Component
class ReadableCopy {
  /// A part of the page, and the columns that are shown of it.
  private record Part(String table, String titleKey, List<String> columns) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(
              "check_in",
              "rights.part-check-ins",
              List.of("at", "mood", "energy", "sleep_hours", "words")),
          new Part(
              "assessment",
              "rights.part-questionnaires",
              List.of("completed_at", "instrument", "score")),
          new Part("safety_plan_part", "rights.part-plan", List.of("kept_at", "sealed")),
          new Part("safety_plan_contact", "rights.part-contacts", List.of("kept_at", "sealed")),
          new Part("message", "rights.part-messages", List.of("at", "by_person", "sealed")),
          new Part("appointment", "rights.part-appointments", List.of("starts_at", "note")),
          new Part("diary_moment", "rights.part-diary", List.of("at", "words")),
          new Part("who_looked", "rights.part-looks", List.of("at", "deed", "what")));

  private final PersonReading reading;

  ReadableCopy(PersonReading reading) {
    this.reading = reading;
  }

  void write(CareAccess own, AccountId account, Ui ui, Instant now, Writer out) throws IOException {
    out.write(
        "<!doctype html><html lang=\"%s\" dir=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head><body>"
            .formatted(ui.language(), ui.direction(), safe(ui.text("rights.copy-title"))));
    out.write("<h1>" + safe(ui.text("rights.copy-title")) + "</h1>");
    out.write("<p>" + safe(ui.text("rights.copy-of", ui.moment(now))) + "</p>");
    out.write("<p>" + safe(ui.text("rights.copy-files")) + "</p>");
    for (Part part : PARTS) {
      part(part, own, account, ui, out);
    }
    out.write("</body></html>");
  }

  private void part(Part part, CareAccess own, AccountId account, Ui ui, Writer out)
      throws IOException {
    out.write("<h2>" + safe(ui.text(part.titleKey())) + "</h2><table><thead><tr>");
    for (String column : part.columns()) {
      out.write("<th scope=\"col\">" + safe(ui.text(head(column))) + "</th>");
    }
    out.write("</tr></thead><tbody>");
    reading.each(part.table(), own, account, row -> line(part, row, ui, out));
    out.write("</tbody></table>");
  }

  private static String head(String column) {
    return switch (column) {
      case "at", "completed_at", "kept_at", "starts_at" -> "rights.column-when";
      case "mood" -> "rights.column-mood";
      case "energy" -> "rights.column-energy";
      case "sleep_hours" -> "rights.column-sleep";
      case "instrument" -> "rights.column-questionnaire";
      case "score" -> "rights.column-score";
      case "by_person" -> "rights.column-mine";
      case "deed" -> "rights.column-deed";
      case "what" -> "rights.column-kinds";
      default -> "rights.column-words";
    };
  }

  private static void line(Part part, Map<String, @Nullable Object> row, Ui ui, Writer out) {
    List<String> cells = new ArrayList<>();
    part.columns().forEach(column -> cells.add(shown(row.get(column), ui)));
    try {
      out.write("<tr>");
      for (String cell : cells) {
        out.write("<td dir=\"auto\">" + safe(cell).replace("\n", "<br>") + "</td>");
      }
      out.write("</tr>\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(@Nullable Object value, Ui ui) {
    return switch (value) {
      case null -> "";
      case Double number -> ui.number(number, number == Math.rint(number) ? 0 : 1);
      case Boolean truth -> ui.text(truth ? "rights.yes" : "rights.no");
      case String text -> moment(text, ui);
      case Object other -> other.toString();
    };
  }

  private static String moment(String text, Ui ui) {
    if (!text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z")) {
      return text;
    }
    try {
      Instant moment = Instant.parse(text);
      return ui.date(ui.dayOf(moment)) + ", " + ui.time(moment);
    } catch (DateTimeParseException words) {
      return text;
    }
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
