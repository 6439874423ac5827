package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstrumentsTest {
  @Test
  void the_box_holds_the_instruments_the_licence_allows() {
    assertThat(Instruments.all())
        .extracting(Instrument::name)
        .containsExactly("PHQ-9", "GAD-7", "PHQ-8", "PHQ-2", "GAD-2", "PHQ-4");
  }
}
