package org.evenkeel.server.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.earlywarning.Composite;
import org.evenkeel.earlywarning.ScaleRange;
import org.evenkeel.earlywarning.UpsAndDowns;
import org.evenkeel.earlywarning.WorseWhen;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.record.Signal.Better;

/// Two charts that are worked out of the check-ins: how much the mood jumps from day to day, and
/// mood, energy and sleep in one. They are watched like any signal and share the person's budget.
///
/// **What this tells you, and what it does not.** See [UpsAndDowns] and [Composite]. Neither is a
/// score of mental health, and neither was tried on patients.
final class CheckInCharts {
  static final Signal UPS_AND_DOWNS =
      new Signal(
          "mood-ups-and-downs",
          0,
          UpsAndDowns.scale(scale(Signal.MOOD)).highest(),
          Better.LOWER,
          DataKind.CHECK_INS);

  static final Signal TOGETHER =
      new Signal(
          "check-ins-together",
          Composite.SCALE.lowest(),
          Composite.SCALE.highest(),
          Better.LOWER,
          DataKind.CHECK_INS);

  /// What may stand in the one for all, in order.
  static final List<Signal> PARTS = List.of(Signal.MOOD, Signal.ENERGY, Signal.SLEEP_QUALITY);

  private CheckInCharts() {}

  static ScaleRange scale(Signal signal) {
    return new ScaleRange(signal.low(), signal.high());
  }

  /// The charts that change where this changes.
  static List<String> changedBy(String signal) {
    List<String> changed = new ArrayList<>();
    if (signal.equals(Signal.MOOD.name())) {
      changed.add(UPS_AND_DOWNS.name());
    }
    if (PARTS.stream().anyMatch(part -> part.name().equals(signal))) {
      changed.add(TOGETHER.name());
    }
    return changed;
  }

  /// Those that can be drawn for somebody with these signals, watched as they chose.
  static List<Signal> over(List<Signal> signals, Function<Signal, Watched> watched) {
    List<Signal> charts = new ArrayList<>();
    if (parts(signals, watched).size() > 1) {
      charts.add(TOGETHER);
    }
    if (signals.contains(Signal.MOOD)) {
      charts.add(UPS_AND_DOWNS);
    }
    return charts;
  }

  /// What stands in the one for all: those of the parts that are watched.
  static Map<Signal, Composite.Part> parts(
      List<Signal> signals, Function<Signal, Watched> watched) {
    return PARTS.stream()
        .filter(signals::contains)
        .map(signal -> Map.entry(signal, watched.apply(signal).worseWhen()))
        .flatMap(one -> one.getValue().map(worse -> part(one.getKey(), worse)).stream())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
  }

  private static Map.Entry<Signal, Composite.Part> part(Signal signal, WorseWhen worse) {
    return Map.entry(signal, new Composite.Part(scale(signal), worse));
  }
}
