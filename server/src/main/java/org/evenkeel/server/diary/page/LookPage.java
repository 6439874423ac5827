package org.evenkeel.server.diary.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.diaryfiles.ColumnPreview;
import org.evenkeel.diaryfiles.DiaryPreview;
import org.evenkeel.diaryfiles.DiaryTrial;
import org.evenkeel.diaryfiles.Direction;
import org.evenkeel.server.diary.Choices;
import org.evenkeel.server.diary.DiaryImport;
import org.evenkeel.server.diary.RoleChoice;
import org.evenkeel.server.diary.Said;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// What a file seems to hold, and the choices about it.
///
/// @param columns as they look, in the order of the file
/// @param firstRows as they are written
/// @param odd what looks odd
/// @param trial what would come of it with these choices, where that is known
public record LookPage(
    DiaryImport file,
    long rows,
    List<ColumnPreview> columns,
    List<List<String>> firstRows,
    List<Said> odd,
    Choices choices,
    Map<String, Said> problems,
    Optional<DiaryTrial> trial)
    implements Page {
  @Override
  public String template() {
    return "diary/look.jte";
  }

  /// With what the library found out about its own proposal.
  public LookPage withProposedTrial(DiaryPreview preview) {
    return preview.trial().reading().rows() == 0 ? this : with(preview.trial());
  }

  public LookPage with(DiaryTrial result) {
    return new LookPage(
        file, rows, columns, firstRows, odd, choices, problems, Optional.of(result));
  }

  @Override
  public int status() {
    return problems.isEmpty() ? 200 : 422;
  }

  public Map<String, String> errors(Ui ui) {
    return ChoosePage.errors(problems, ui);
  }

  public String error(Ui ui, String field) {
    return errors(ui).getOrDefault(field, "");
  }

  public List<Integer> whenPlaces() {
    return choices.places(RoleChoice::when);
  }

  public List<Integer> places(RoleChoice role) {
    return choices.places(role::equals);
  }

  /// Why it is proposed, and a few of its cells.
  public String why(Ui ui, int place) {
    ColumnPreview column = columns.get(place);
    return ui.text("diary.why-" + column.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  public String samples(int place) {
    return String.join(" · ", columns.get(place).samples());
  }

  /// Dates and times of the trial, in the zone that was chosen.
  public String day(Ui ui, Instant moment) {
    return ui.date(moment.atZone(ZoneId.of(choices.zone())).toLocalDate());
  }

  /// Names of time zones to choose from.
  public static List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.matches("[A-Z][a-z]+/.*") && !zone.startsWith("Etc/"))
        .sorted()
        .toList();
  }

  public static String directionKey(Direction direction) {
    return "diary.direction-" + direction.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
