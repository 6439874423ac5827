package org.evenkeel.server.safety;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// The roster: who is there when, where nobody is, and what that means for the people in care.
///
/// @param days the shifts that begin on each day of the week
/// @param gaps of the seven days from now
/// @param here who is there now, and until when
/// @param mayChange whether the reader may change it
/// @param typed what was typed into a form that has to be put right
public record RosterPage(
    Map<DayOfWeek, List<Line>> days,
    List<Rota.Gap> gaps,
    boolean never,
    List<Line> here,
    List<LocalDate> closedDays,
    Optional<Instant> waivedSince,
    List<Account> clinicians,
    String zone,
    boolean mayChange,
    Set<String> chosenDays,
    Map<String, String> typed,
    Slips slips)
    implements Page {
  /// A shift and whose it is.
  public record Line(Shift shift, String name, String initials, Optional<Instant> until) {}

  /// "Monday".
  public static String day(DayOfWeek day, Locale language) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, language);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  @Override
  public String template() {
    return "safety/roster.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
