package org.evenkeel.server.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One line that a person can reach: a number to call or to text.
///
/// @param country ISO 3166-1, or empty for a number that works in many countries
/// @param option what to press after dialling
/// @param word what to write in the text
/// @param always reached at any hour; otherwise its hours differ
/// @param languages BCP 47 tags that are spoken there
/// @param statutory run or named by the state; shown however old its last check is
/// @param check the day somebody dialled it and who
public record Helpline(
    String id,
    String country,
    String name,
    Kind kind,
    boolean text,
    String number,
    Optional<String> option,
    Optional<String> word,
    boolean free,
    boolean always,
    List<String> languages,
    boolean statutory,
    Optional<Check> check) {
  public enum Kind {
    LINE,
    HEALTH,
    EMERGENCY,
    AMBULANCE,
    POLICE
  }

  /// Somebody dialled the number on this day and reached the line.
  public record Check(LocalDate on, String by) {}

  /// How old the last check is.
  public enum Age {
    NEVER,
    FRESH,
    AGEING,
    OLD
  }

  private static final Set<Kind> PLAIN = Set.of(Kind.LINE, Kind.HEALTH);
  private static final int AGEING_AFTER_DAYS = 180;
  private static final int OLD_AFTER_DAYS = 365;

  public Helpline {
    languages = List.copyOf(languages);
    if (!number.matches("[0-9+][0-9 ]*")) {
      throw new IllegalArgumentException(
          "The number of " + id + " is digits and spaces, not " + number);
    }
  }

  /// Emergency services, an ambulance or the police, rather than a line to talk to.
  public boolean danger() {
    return !PLAIN.contains(kind);
  }

  /// A check more than 180 days ago is ageing, one more than 365 days ago is old.
  public Age age(LocalDate today) {
    return check
        .map(last ->
            today.isAfter(last.on().plusDays(OLD_AFTER_DAYS))
                ? Age.OLD
                : today.isAfter(last.on().plusDays(AGEING_AFTER_DAYS)) ? Age.AGEING : Age.FRESH)
        .orElse(Age.NEVER);
  }

  /// An old check hides a line, unless the state runs it: such a number does not move.
  public boolean shown(LocalDate today) {
    return statutory || age(today) != Age.OLD;
  }

  Helpline checked(Check latest) {
    return new Helpline(
        id,
        country,
        name,
        kind,
        text,
        number,
        option,
        word,
        free,
        always,
        languages,
        statutory,
        Optional.of(latest));
  }
}
