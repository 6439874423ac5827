package org.evenkeel.server.web.chart;

/// What every chart says about itself.
///
/// @param id starts the ids of title and description; lower-case letters, digits and hyphens,
///   unique on its page
/// @param title a few words: "Your mood, 12 weeks"
/// @param description the whole picture in one or two sentences, for those who do not see it
/// @param rightToLeft whether time runs from right to left
public record Frame(String id, String title, String description, boolean rightToLeft) {
  public Frame {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "A chart's id is lower-case letters, digits and hyphens, not \"" + id + "\"");
    }
  }
}
