package org.evenkeel.server.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.psychometrics.Scale;
import org.evenkeel.server.web.Ui;

/// A question that is answered by a mark on a line between two ends, as on a visual analogue scale.
/// What is kept counts steps from one end; what is read is in the unit of the score, so that 47 of
/// the ORS's hundred millimetres are 4.7.
///
/// @param decimals of what is read: 1 where ten steps make one of the score, 0 where each does
public record LineToMark(int lowest, int highest, int decimals) {
  private static final List<Integer> TENS = List.of(1, 10, 100);

  /// The line of a question, where it has one.
  public static Optional<LineToMark> of(Instrument instrument, Item item) {
    return Optional.of(item)
        .filter(Item::isLine)
        .map(line -> new LineToMark(line.lowest(), line.highest(), decimals(instrument, line)));
  }

  private static int decimals(Instrument instrument, Item item) {
    return instrument.scales().stream()
        .filter(scale -> scale.items().contains(item))
        .map(Scale::counting)
        .mapToInt(counting -> Math.max(0, TENS.indexOf(counting.divisor())))
        .findFirst()
        .orElse(0);
  }

  /// What was marked, in words: "4.7 of 10".
  public String marked(Ui ui, int code) {
    return ui.text("assessment.of", read(ui, code), read(ui, highest));
  }

  /// A place on the line as it is read: "4.7"; its ends without decimals.
  public String read(Ui ui, int code) {
    boolean end = code == lowest || code == highest;
    return ui.number(value(code).doubleValue(), end ? 0 : decimals);
  }

  /// A place on the line as forms write it: "4.7".
  public String written(int code) {
    return value(code).toPlainString();
  }

  /// How many steps make one of what is read.
  public int steps() {
    return TENS.get(decimals);
  }

  /// One step as forms write it: "0.1".
  public String step() {
    return value(1).toPlainString();
  }

  private BigDecimal value(int code) {
    return BigDecimal.valueOf(code, decimals);
  }

  /// The steps of what was written, with a point or a comma; nothing where it is no place on the
  /// line.
  Optional<Integer> code(String written) {
    return number(written.strip().replace(',', '.'))
        .map(number -> number.movePointRight(decimals))
        .filter(steps -> steps.remainder(BigDecimal.ONE).signum() == 0)
        .filter(steps -> steps.compareTo(BigDecimal.valueOf(lowest)) >= 0)
        .filter(steps -> steps.compareTo(BigDecimal.valueOf(highest)) <= 0)
        .map(BigDecimal::intValueExact);
  }

  private static Optional<BigDecimal> number(String written) {
    return written.matches("\\d{1,6}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(written))
        : Optional.empty();
  }
}
