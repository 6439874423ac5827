package org.evenkeel.server.practice;

import org.evenkeel.server.web.Page;

/// Breathing with the boat: so many seconds in, so many out, no hold between.
///
/// @param in seconds of a breath in
/// @param out seconds of a breath out
/// @param minutes how long the script counts; one may stop or go on at any time
public record BreathePage(int in, int out, int minutes) implements Page {
  /// Six breaths a minute, as many as the swell of the stylesheet has.
  static final BreathePage SLOW = new BreathePage(5, 5, 3);

  @Override
  public String template() {
    return "practice/breathe.jte";
  }
}
