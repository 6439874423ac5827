package org.evenkeel.server.safety;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.InstrumentText;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.server.web.Ui;

/// A reason in a sentence, for those who answer it. An answer is named in the instrument's own
/// words.
public final class ReasonWords {
  private ReasonWords() {}

  public static String of(Ui ui, Stated stated) {
    return switch (stated.reason()) {
      case Reason.SafetyItem(_, String instrument, int item, int code) ->
          answered(ui, instrument, item, code);
      case Reason.NotSafe _ -> ui.text("duty.reason-not-safe");
      case Reason.FollowUpAnswer(_, int question, FollowUpQuestions.Answer answer) ->
          ui.text(
              "duty.reason-follow-up",
              ui.text(answer.key()),
              FollowUpQuestions.shown(ui.locale()).get(question - 1));
      case Reason.Words words ->
          ui.text("duty.reason-words", ui.text(words.wrote().key()), signs(ui, words));
      case Reason.Clinician _ -> ui.text("duty.reason-clinician");
    };
  }

  private static String signs(Ui ui, Reason.Words words) {
    return words.inOrder().stream()
        .map(sign -> ui.text("duty.sign-" + sign.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .collect(Collectors.joining("; "));
  }

  private static String answered(Ui ui, String instrument, int place, int code) {
    Optional<Instrument> asked =
        Instruments.all().stream()
            .filter(one -> one.id().toString().equals(instrument))
            .findFirst();
    return asked
        .filter(one -> place <= one.items().size())
        .map(one ->
            ui.text("duty.reason-item", label(ui, one, one.item(place), code), place, one.name()))
        .orElseGet(() -> ui.text("duty.reason-item", code, place, instrument));
  }

  private static String label(Ui ui, Instrument instrument, Item item, int code) {
    return instrument
        .text(ui.locale())
        .or(() -> instrument.text(Locale.ENGLISH))
        .map((InstrumentText words) -> words.option(item.id(), code))
        .orElse(String.valueOf(code));
  }
}
