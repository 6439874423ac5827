package org.evenkeel.server.insight.page;

import java.util.Set;
import org.evenkeel.server.web.Ui;

/// A signal as the reader calls it.
///
/// @param key stands for it in an address
public record SignalName(String name, String key) {
  private static final Set<String> OURS =
      Set.of(
          "mood",
          "energy",
          "sleep-quality",
          "sleep-hours",
          "check-ins-together",
          "mood-ups-and-downs");

  /// Worked out of check-ins; higher is harder.
  private static final Set<String> CHARTS = Set.of("check-ins-together", "mood-ups-and-downs");

  /// Our own in the reader's language; a diary's column as its writer called it.
  public String words(Ui ui) {
    return OURS.contains(name)
        ? ui.text("insight.signal-" + name)
        : name.substring(name.indexOf(':') + 1).replace('_', ' ');
  }

  public boolean workedOut() {
    return CHARTS.contains(name);
  }

  /// What a chart is that nobody said like this.
  public String about(Ui ui) {
    return workedOut() ? ui.text("insight.about-" + name) : "";
  }

  /// Whether it is a column of a diary, whose single answers can be put right.
  public boolean ofADiary() {
    return name.startsWith("diary:");
  }

  public String answers() {
    return "/diary/values/" + key;
  }

  public String path() {
    return "/story/of/" + key;
  }
}
