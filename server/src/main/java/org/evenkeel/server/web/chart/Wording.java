package org.evenkeel.server.web.chart;

import java.time.LocalDate;
import org.evenkeel.server.web.Ui;

/// Dates and numbers as the reader writes them.
public interface Wording {
  /// "23 Nov".
  String shortDay(LocalDate day);

  String number(double value, int decimals);

  static Wording of(Ui ui) {
    return new Wording() {
      @Override
      public String shortDay(LocalDate day) {
        return ui.shortDay(day);
      }

      @Override
      public String number(double value, int decimals) {
        return ui.number(value, decimals);
      }
    };
  }
}
