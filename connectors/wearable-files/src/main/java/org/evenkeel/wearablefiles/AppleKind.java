package org.evenkeel.wearablefiles;

import java.util.Map;
import java.util.Optional;

/// What Apple's record types measure, and how their values come to our units.
///
/// @param stream what it becomes
/// @param factors by the unit that the record names
record AppleKind(BodyStream stream, Map<String, Double> factors) {

  private static final String QUANTITY = "HKQuantityTypeIdentifier";
  static final String SLEEP = "HKCategoryTypeIdentifierSleepAnalysis";

  private static final Map<String, Double> RATE = Map.of("count/min", 1.0);
  private static final Map<String, Double> LENGTH =
      Map.of("km", 1000.0, "m", 1.0, "mi", 1609.344, "ft", .3048, "yd", .9144);
  private static final Map<String, Double> ENERGY =
      Map.of("kcal", 1.0, "Cal", 1.0, "kJ", 1 / 4.184, "cal", .001);
  private static final Map<String, Double> WEIGHT =
      Map.of("kg", 1.0, "g", .001, "lb", .45359237, "st", 6.35029318);
  private static final Map<String, Double> WARMTH = Map.of("degC", 1.0, "degF", 5 / 9.0);

  private static final Map<String, AppleKind> KINDS =
      Map.ofEntries(
          kind("HeartRate", BodyStream.HEART_RATE, RATE),
          kind("RestingHeartRate", BodyStream.RESTING_HEART_RATE, RATE),
          kind(
              "HeartRateVariabilitySDNN",
              BodyStream.BEAT_VARIABILITY,
              Map.of("ms", 1.0, "s", 1000.0)),
          kind("StepCount", BodyStream.STEPS, Map.of("count", 1.0)),
          kind("OxygenSaturation", BodyStream.OXYGEN_SATURATION, Map.of("%", 100.0)),
          kind("RespiratoryRate", BodyStream.BREATHING_RATE, RATE),
          kind("BodyTemperature", BodyStream.TEMPERATURE, WARMTH),
          kind("AppleSleepingWristTemperature", BodyStream.TEMPERATURE, WARMTH),
          kind("DistanceWalkingRunning", BodyStream.DISTANCE, LENGTH),
          kind("ActiveEnergyBurned", BodyStream.ACTIVE_ENERGY, ENERGY),
          kind("BodyMass", BodyStream.BODY_WEIGHT, WEIGHT));

  private static Map.Entry<String, AppleKind> kind(
      String type, BodyStream stream, Map<String, Double> factors) {
    return Map.entry(QUANTITY + type, new AppleKind(stream, factors));
  }

  static Optional<AppleKind> of(String type) {
    return Optional.ofNullable(KINDS.get(type));
  }

  /// The value in our unit; NaN where the unit is not one of those known.
  double value(double number, String unit) {
    double from = unit.equals("degF") ? number - 32 : number;
    return from * factors.getOrDefault(unit, Double.NaN);
  }

  /// What a value of Apple's sleep analysis means; nothing for values to come.
  static Optional<SleepStage> stage(String value) {
    return switch (value) {
      case "HKCategoryValueSleepAnalysisInBed" -> Optional.of(SleepStage.IN_BED);
      case "HKCategoryValueSleepAnalysisAwake" -> Optional.of(SleepStage.AWAKE);
      case "HKCategoryValueSleepAnalysisAsleep", "HKCategoryValueSleepAnalysisAsleepUnspecified" ->
          Optional.of(SleepStage.ASLEEP);
      case "HKCategoryValueSleepAnalysisAsleepCore" -> Optional.of(SleepStage.LIGHT);
      case "HKCategoryValueSleepAnalysisAsleepDeep" -> Optional.of(SleepStage.DEEP);
      case "HKCategoryValueSleepAnalysisAsleepREM" -> Optional.of(SleepStage.REM);
      default -> Optional.empty();
    };
  }
}
