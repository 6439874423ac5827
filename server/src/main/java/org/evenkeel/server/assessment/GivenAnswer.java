package org.evenkeel.server.assessment;

import java.util.Optional;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.InstrumentText;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.server.web.Ui;

/// An answer that was chosen, as it is read: in the instrument's own words, or as a place on a
/// line.
///
/// @param label in the instrument's own words; a place on a line may have none
public record GivenAnswer(int code, String label, Optional<LineToMark> line) {
  public static GivenAnswer of(Instrument instrument, InstrumentText text, Item item, int code) {
    return new GivenAnswer(code, text.option(item.id(), code), LineToMark.of(instrument, item));
  }

  public String words(Ui ui) {
    return line.map(one -> one.marked(ui, code)).orElse(label);
  }

  /// What it counts.
  public String points(Ui ui) {
    return line.map(one -> one.read(ui, code)).orElseGet(() -> ui.number(code, 0));
  }

  /// Says nothing of the answer.
  @Override
  public String toString() {
    return "an answer";
  }
}
