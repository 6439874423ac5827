package org.evenkeel.server.safety;

import java.util.UUID;
import java.util.regex.Pattern;

/// Somebody a person can call, from their safety plan.
///
/// @param hours when they can be called, in the person's words; may be empty
/// @param mayCall the clinic may call them when it cannot reach the person
public record Contact(
    UUID id, PlanPart part, String name, String phone, String hours, boolean mayCall) {
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()/.-]{1,23}");

  /// Whether this is a number that a telephone can dial.
  public static boolean dialable(String number) {
    return NUMBER.matcher(number.strip()).matches();
  }

  @Override
  public String toString() {
    return "[confidential]";
  }
}
