package org.evenkeel.server.vault;

import java.util.List;

/// Where sealed words stand in the database, for work that goes through everything a person has:
/// export, and the drill that opens words of a restored backup. A test holds the list against the
/// tables.
///
/// @param place SQL for the column name that the words are bound to
/// @param row SQL for the row they are bound to
public record SealedColumn(String table, String column, String place, String row) {
  public static final List<SealedColumn> ALL =
      List.of(
          plain("appointment", "note", "id"),
          plain("check_in", "words", "id"),
          plain("check_in_before", "words", "id"),
          plain("course_review", "agreed", "id"),
          plain("crisis_event", "sealed", "case_id"),
          plain("crisis_lowering", "sealed", "id"),
          plain("diary_import", "ending", "id"),
          plain("diary_import", "mapping", "id"),
          plain("diary_import", "name", "id"),
          plain("diary_moment", "words", "id"),
          new SealedColumn("diary_piece", "sealed", "'sealed-' || number", "import_id"),
          new SealedColumn("diary_trouble", "sealed", "'sealed-' || line", "import_id"),
          plain("earlier_house", "sealed", "id"),
          plain("emergency_access", "words", "id"),
          plain("message", "sealed", "id"),
          plain("message_draft", "sealed", "account_id"),
          plain("own_sign", "words", "id"),
          plain("practice_answer", "words", "id"),
          plain("programme_plan_line", "words", "id"),
          plain("safety_plan_before", "sealed", "id"),
          plain("safety_plan_contact", "sealed", "id"),
          plain("score_contest", "answer", "id"),
          plain("score_contest", "words", "id"),
          new SealedColumn("safety_plan_part", "sealed", "part", "person_id"),
          plain("safety_reach", "sealed", "person_id"),
          new SealedColumn(
              "wearable_chunk",
              "sealed",
              "'sealed-' || stream || '-' || day || '-' || device",
              "person_id"),
          new SealedColumn("wearable_device", "described", "'described-' || id", "person_id"),
          plain("wearable_import", "name", "id"),
          new SealedColumn("wearable_piece", "sealed", "'sealed-' || number", "import_id"));

  private static SealedColumn plain(String table, String column, String row) {
    return new SealedColumn(table, column, "'" + column + "'", row);
  }

  /// Person, column, row and sealed words of every row that has some.
  public String everywhere() {
    return "select person_id, %s as place, %s as row, %s as sealed from %s where %s is not null"
        .formatted(place, row, column, table, column);
  }
}
