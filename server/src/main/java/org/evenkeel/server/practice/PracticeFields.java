package org.evenkeel.server.practice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenkeel.selfhelp.Pacer;
import org.evenkeel.selfhelp.Scale;
import org.evenkeel.server.web.Ui;

/// How steps are put on a page.
public final class PracticeFields {
  private static final int MOST_STOPS = 11;

  private PracticeFields() {}

  /// The numbers of a scale that can be chosen: each, or every tenth of a long one.
  public static List<Integer> stops(Scale scale) {
    int apart = scale.high() - scale.low() < MOST_STOPS ? 1 : (scale.high() - scale.low()) / 10;
    return IntStream.iterate(scale.low(), value -> value <= scale.high(), value -> value + apart)
        .boxed()
        .toList();
  }

  /// The class by which the stylesheet knows how long each part of a breath is: `breath-4-4-4-4`.
  public static String pattern(Pacer pacer) {
    return "breath-"
        + pacer.breaths().stream()
            .map(breath -> String.valueOf(breath.seconds()))
            .collect(Collectors.joining("-"));
  }

  public static int longest(Pacer pacer) {
    return pacer.breaths().stream().mapToInt(Pacer.Breath::seconds).max().orElse(0);
  }

  /// "In: 4 seconds. Hold: 4 seconds."
  public static String parts(Ui ui, Pacer pacer) {
    return pacer.breaths().stream()
        .map(breath -> ui.text("practice.part", ui.text(wordKey(breath.phase())), breath.seconds()))
        .collect(Collectors.joining(" "));
  }

  public static String wordKey(Pacer.Phase phase) {
    return "practice.word-" + key(phase);
  }

  public static String sayKey(Pacer.Phase phase) {
    return "practice.say-" + key(phase);
  }

  private static String key(Pacer.Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
