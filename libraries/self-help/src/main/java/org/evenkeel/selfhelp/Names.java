package org.evenkeel.selfhelp;

import java.util.regex.Pattern;

/// What may be a name, and what may be said.
final class Names {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Names() {}

  static void check(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "%s is called \"%s\"; names are small letters, digits and hyphens".formatted(what, name));
    }
  }

  static void said(String what, String words) {
    if (words.isBlank()) {
      throw new IllegalArgumentException("%s says nothing".formatted(what));
    }
  }

  static void atLeast(String what, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s is %d; it is at least %d".formatted(what, value, least));
    }
  }
}
