package org.evenkeel.server.insight.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.insight.HardTime;
import org.evenkeel.server.insight.LookedBack;
import org.evenkeel.server.insight.LookedBack.Noted;
import org.evenkeel.server.insight.LookedBack.Told;
import org.evenkeel.server.insight.LookedBack.Turned;
import org.evenkeel.server.insight.RightHere;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;
import org.evenkeel.server.web.Ui;

/// Hits, misses and false alarms of a person's notes, for the person or for whoever cares for them.
///
/// @param whose empty for the person; else whom a clinician reads of
/// @param signs the person's own, as far as they may be read
/// @param suggested another budget in days, if one is suggested
/// @param form what was typed into the form for a hard time
public record LookingBackPage(
    Optional<Whose> whose,
    LookedBack back,
    Signs signs,
    int budgetDays,
    Optional<Integer> suggested,
    RightHere right,
    Typed form,
    Slips slips)
    implements Page {
  /// @param person as an address has it
  public record Whose(String person, String name) {}

  /// The days of a hard time as they were typed.
  public record Typed(String from, String to) {
    public static final Typed NOTHING = new Typed("", "");
  }

  public boolean own() {
    return whose.isEmpty();
  }

  public String lead(Ui ui) {
    return whose
        .map(one -> ui.text("insight.back-lead-of", one.name()))
        .orElseGet(() -> ui.text("insight.back-lead"));
  }

  public SignalName signal(Noted noted) {
    return new SignalName(noted.insight().signal(), "");
  }

  public String what(Ui ui, Noted noted) {
    return new Noticed(noted.insight(), signal(noted), false, noted.insight().firstAlarm())
        .lead(ui);
  }

  public String turned(Ui ui, Noted noted) {
    return ui.text(
        switch (noted.turned()) {
          case RIGHT -> "insight.turned-right";
          case NOTHING -> "insight.turned-nothing";
          case NOT_SAID -> "insight.turned-not-said";
        });
  }

  public String tone(Noted noted) {
    return switch (noted.turned()) {
      case RIGHT -> "leaf";
      case NOTHING -> "";
      case NOT_SAID -> "sun";
    };
  }

  public long count(Turned turned) {
    return back.count(turned);
  }

  public List<Told> hardTimes() {
    return back.hardTimes();
  }

  public String seen(Ui ui, Told told) {
    return ui.text(
        switch (told.seen()) {
          case NOTED -> "insight.hard-noted";
          case MISSED -> "insight.hard-missed";
          case NOT_WATCHED -> "insight.hard-not-watched";
        });
  }

  public String days(Ui ui, HardTime time) {
    LocalDate from = time.from();
    return from.equals(time.to())
        ? ui.date(from)
        : ui.text("insight.from-to", ui.date(from), ui.date(time.to()));
  }

  @Override
  public String template() {
    return "insight/looking-back.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
