package org.evenkeel.server.assessment;

import java.util.List;
import java.util.Map;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.psychometrics.ScoreResult;
import org.evenkeel.psychometrics.ScoreResult.NotEnoughAnswered;
import org.evenkeel.psychometrics.ScoreResult.NotScorable;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.evenkeel.server.web.Ui;

/// One scale of a result, in words.
public record ScaleWords(Scale scale, ScoreResult result) {
  /// Every scale but the total. A result of an earlier version has none: only its total was kept.
  public static List<ScaleWords> parts(Result result) {
    if (result.version() != result.instrument().version()) {
      return List.of();
    }
    Map<String, ScoreResult> scores = result.instrument().scores(result.answers());
    return result.instrument().scales().stream()
        .filter(scale -> !scale.id().equals("total"))
        .flatMap(scale ->
            scores.entrySet().stream()
                .filter(score -> score.getKey().equals(scale.id()))
                .map(score -> new ScaleWords(scale, score.getValue())))
        .toList();
  }

  public String name(Ui ui) {
    return InstrumentWords.scale(ui, scale);
  }

  public String value(Ui ui) {
    return switch (result) {
      case Scored scored ->
          ui.text(
              "assessment.of",
              ui.number(scored.value(), scored.value() == Math.rint(scored.value()) ? 0 : 1),
              ui.number(scored.highest(), 0));
      case NotEnoughAnswered few ->
          ui.text("assessment.too-few", few.answered(), few.asked(), few.needed());
      case NotScorable _ -> ui.text("assessment.no-total");
    };
  }

  public String band(Ui ui) {
    return result instanceof Scored scored
        ? scored
            .band()
            .map(band ->
                ui.text(
                    "assessment.in-band",
                    InstrumentWords.band(ui, band),
                    ui.number(band.from(), 0),
                    ui.number(band.to(), 0)))
            .orElse("")
        : "";
  }
}
