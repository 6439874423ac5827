package org.evenkeel.server.wearable;

import java.time.LocalDate;
import java.util.Map;

/// A day in a few numbers, and what they rest on.
///
/// @param values those that could be worked out
/// @param measured minutes of the day
/// @param gaveWay measurements that gave way to another device's of the same time
/// @param odd whether a value can hardly be true
/// @param zones how the zones of the measurements are known
public record DaySummary(
    BodyKind kind,
    LocalDate day,
    Map<Measure, Double> values,
    String algorithm,
    int measured,
    int devices,
    int gaveWay,
    boolean odd,
    String zones) {
  public DaySummary {
    values = Map.copyOf(values);
  }

  /// The same without the values, as it is kept.
  public record Basis(
      LocalDate day,
      String algorithm,
      int version,
      int measured,
      int devices,
      int gaveWay,
      boolean odd,
      String zones) {
    static final int WHOLE = 16 * 60;

    /// Whether so much was measured that the day counts: 16 hours.
    public boolean isWhole() {
      return measured >= WHOLE;
    }
  }
}
