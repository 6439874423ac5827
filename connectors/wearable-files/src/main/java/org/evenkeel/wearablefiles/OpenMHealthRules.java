package org.evenkeel.wearablefiles;

import static org.evenkeel.wearablefiles.OpenMHealthRule.date;
import static org.evenkeel.wearablefiles.OpenMHealthRule.dateTime;
import static org.evenkeel.wearablefiles.OpenMHealthRule.exactlyOne;
import static org.evenkeel.wearablefiles.OpenMHealthRule.may;
import static org.evenkeel.wearablefiles.OpenMHealthRule.measured;
import static org.evenkeel.wearablefiles.OpenMHealthRule.must;
import static org.evenkeel.wearablefiles.OpenMHealthRule.number;
import static org.evenkeel.wearablefiles.OpenMHealthRule.object;
import static org.evenkeel.wearablefiles.OpenMHealthRule.oneOf;
import static org.evenkeel.wearablefiles.OpenMHealthRule.text;
import static org.evenkeel.wearablefiles.OpenMHealthRule.truth;
import static org.evenkeel.wearablefiles.OpenMHealthRule.whole;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.wearablefiles.OpenMHealthRule.Member;

/// The schemas of Open mHealth and IEEE 1752.1 that are read here, as rules.
///
/// Written after the schemas at github.com/openmhealth/schemas (Apache-2.0) and held against every
/// document there that should pass or fail.
final class OpenMHealthRules {

  private static final OpenMHealthRule LENGTH_OF_TIME =
      measured("ps", "ns", "us", "ms", "sec", "min", "h", "d", "wk", "Mo", "yr");

  private static final OpenMHealthRule START_AND_LENGTH =
      object(must("start_date_time", dateTime()), must("duration", LENGTH_OF_TIME));
  private static final OpenMHealthRule END_AND_LENGTH =
      object(must("end_date_time", dateTime()), must("duration", LENGTH_OF_TIME));
  private static final OpenMHealthRule START_AND_END =
      object(must("start_date_time", dateTime()), must("end_date_time", dateTime()));
  private static final OpenMHealthRule PART_OF_DAY =
      object(
          must("date", date()),
          must("part_of_day", oneOf("morning", "afternoon", "evening", "night")));

  private static final OpenMHealthRule INTERVAL =
      exactlyOne(START_AND_LENGTH, END_AND_LENGTH, START_AND_END, PART_OF_DAY);
  private static final OpenMHealthRule IEEE_INTERVAL =
      exactlyOne(START_AND_LENGTH, END_AND_LENGTH, START_AND_END);
  private static final OpenMHealthRule FRAME = frame(INTERVAL);
  private static final OpenMHealthRule IEEE_FRAME = frame(IEEE_INTERVAL);
  private static final OpenMHealthRule STRETCH =
      value -> FRAME.holds(value) && value.has("time_interval");

  private static final OpenMHealthRule STATISTIC =
      oneOf(
          "average",
          "count",
          "maximum",
          "median",
          "minimum",
          "standard deviation",
          "standard error",
          "sum",
          "variance",
          "20th percentile",
          "80th percentile",
          "lower quartile",
          "upper quartile",
          "quartile deviation",
          "1st quintile",
          "2nd quintile",
          "3rd quintile",
          "4th quintile");

  private static final Member STATED = may("descriptive_statistic", STATISTIC);
  private static final Member PER = may("descriptive_statistic_denominator", text());
  private static final Member WHENEVER = may("effective_time_frame", FRAME);
  private static final Member WHEN = must("effective_time_frame", FRAME);
  private static final Member DURING = must("effective_time_frame", STRETCH);
  private static final Member NOTES = may("user_notes", text());
  private static final Member BY_ACTIVITY =
      may(
          "temporal_relationship_to_physical_activity",
          oneOf("at rest", "active", "before exercise", "after exercise", "during exercise"));
  private static final Member BY_SLEEP =
      may("temporal_relationship_to_sleep", oneOf("before sleeping", "during sleep", "on waking"));
  private static final Member PULSE = must("heart_rate", measured("beats/min"));
  private static final OpenMHealthRule MASS =
      measured("fg", "pg", "ng", "ug", "mg", "g", "kg", "Metric Ton", "gr", "oz", "lb", "Ton");
  private static final Member WEIGHT = must("body_weight", MASS);
  private static final Member SLEPT = must("sleep_duration", measured("sec", "min", "h"));

  private static final List<Member> ACTIVITY =
      List.of(
          must("activity_name", text()),
          WHENEVER,
          may(
              "distance",
              measured("fm", "pm", "nm", "um", "mm", "cm", "m", "km", "in", "ft", "yd", "mi")),
          may("reported_activity_intensity", oneOf("light", "moderate", "vigorous")));
  private static final List<Member> EPISODE =
      List.of(
          may("latency_to_sleep_onset", LENGTH_OF_TIME),
          may("latency_to_arising", LENGTH_OF_TIME),
          may("total_sleep_time", LENGTH_OF_TIME),
          may("number_of_awakenings", whole()),
          may("is_main_sleep", truth()),
          DURING,
          may("sleep_maintenance_efficiency_percentage", measured("%")));

  private static final OpenMHealthRule HEADER = header();

  private static final Map<String, OpenMHealthRule> RULES =
      Map.ofEntries(
          Map.entry("omh:date-time:1.0", dateTime()),
          Map.entry("omh:unit-value:1.0", measured()),
          Map.entry(
              "omh:unit-value-range:1.0",
              object(
                  must("low_value", number()), must("high_value", number()), must("unit", text()))),
          Map.entry("omh:time-interval:1.0", INTERVAL),
          Map.entry("omh:time-frame:1.0", FRAME),
          Map.entry("ieee:time-interval:1.0", IEEE_INTERVAL),
          Map.entry("ieee:time-frame:1.0", IEEE_FRAME),
          Map.entry("omh:header:1.0", HEADER),
          Map.entry("omh:header:1.1", HEADER),
          Map.entry("omh:header:1.2", HEADER),
          Map.entry(
              "omh:data-point:1.0", object(must("header", HEADER), must("body", Json::isObject))),
          Map.entry("omh:heart-rate:1.0", object(PULSE, WHENEVER, STATED, BY_ACTIVITY, NOTES)),
          Map.entry(
              "omh:heart-rate:1.1", object(PULSE, WHENEVER, STATED, BY_ACTIVITY, BY_SLEEP, NOTES)),
          Map.entry("omh:heart-rate:2.0", object(PULSE, WHEN, STATED, BY_ACTIVITY, BY_SLEEP)),
          Map.entry(
              "omh:rr-interval:1.0",
              object(must("rr_interval", measured("ms")), WHENEVER, STATED, BY_ACTIVITY)),
          Map.entry("omh:body-weight:1.0", object(WEIGHT, WHENEVER, STATED)),
          Map.entry("omh:body-weight:2.0", object(WEIGHT, WHEN, STATED)),
          Map.entry("omh:body-weight:3.0", object(WEIGHT, WHEN, STATED)),
          Map.entry("omh:physical-activity:1.0", object(ACTIVITY)),
          Map.entry("omh:physical-activity:1.1", object(ACTIVITY, may("met_value", number()))),
          Map.entry(
              "omh:physical-activity:1.2",
              object(ACTIVITY, may("met_value", number()), may("kcal_burned", measured("kcal")))),
          Map.entry("omh:sleep-duration:1.0", object(SLEPT, WHENEVER, NOTES)),
          Map.entry("omh:sleep-duration:2.0", object(SLEPT, DURING, STATED, PER)),
          Map.entry("omh:sleep-episode:1.0", object(EPISODE)),
          Map.entry(
              "omh:sleep-episode:1.1",
              object(EPISODE, may("wake_after_sleep_onset", LENGTH_OF_TIME))),
          Map.entry(
              "omh:total-sleep-time:1.0",
              object(must("total_sleep_time", LENGTH_OF_TIME), DURING, STATED, PER)),
          Map.entry("omh:step-count:1.0", object(must("step_count", number()), WHENEVER)),
          Map.entry(
              "omh:step-count:2.0", object(must("step_count", number()), DURING, STATED, PER)),
          Map.entry(
              "omh:step-count:3.0",
              object(must("step_count", measured("steps")), DURING, STATED, PER)),
          Map.entry(
              "ieee:ambient-sound:1.0",
              object(
                  must("ambient_sound", measured("dB")),
                  must("effective_time_frame", IEEE_FRAME),
                  STATED)),
          Map.entry(
              "ieee:body-posture:1.0",
              oneOf("sitting", "lying down", "standing", "semi-recumbent")));

  private OpenMHealthRules() {}

  /// @param schema namespace, name and version with colons between them
  static Optional<OpenMHealthRule> of(String schema) {
    return Optional.ofNullable(RULES.get(schema));
  }

  private static OpenMHealthRule frame(OpenMHealthRule interval) {
    return exactlyOne(
        object(must("date_time", dateTime())), object(must("time_interval", interval)));
  }

  private static OpenMHealthRule header() {
    OpenMHealthRule version =
        value -> value.text().filter(text -> text.matches("\\d+\\.(\\d+|x)(\\.\\w+)?")).isPresent();
    return object(
        must("id", text()),
        must("creation_date_time", dateTime()),
        must(
            "schema_id",
            object(must("namespace", text()), must("name", text()), must("version", version))),
        may("user_id", text()),
        may(
            "acquisition_provenance",
            object(
                must("source_name", text()),
                may("source_data_point_id", text()),
                may("source_creation_date_time", dateTime()),
                may("source_last_modification_date_time", dateTime()),
                may("modality", oneOf("sensed", "self-reported")))));
  }
}
