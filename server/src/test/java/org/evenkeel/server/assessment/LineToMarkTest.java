package org.evenkeel.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.InstrumentId;
import org.evenkeel.psychometrics.Instruments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineToMarkTest {
  private static final Instrument ORS = Instruments.shell(new InstrumentId("ors")).orElseThrow();
  private static final LineToMark LINE = LineToMark.of(ORS, ORS.item(1)).orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0|0", "0.0|0", "4.7|47", "4,7|47", " 10 |100", "10.0|100", "5.00|50"})
  void a_place_on_the_line_is_kept_in_millimetres(String written, int code) {
    assertThat(LINE.code(written)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "10.1", "11", "-1", "4.75", "4.7.1", "five", "1e1", "NaN", "0x4"})
  void what_is_no_place_on_the_line_is_nothing(String written) {
    assertThat(LINE.code(written)).isEmpty();
  }

  @Test
  void forms_write_it_in_centimetres() {
    assertThat(LINE.written(47)).isEqualTo("4.7");
    assertThat(LINE.step()).isEqualTo("0.1");
    assertThat(LINE.steps()).isEqualTo(10);
  }

  @Test
  void a_question_with_answers_to_read_has_no_line() {
    Instrument phq9 = Instruments.get("phq-9");
    assertThat(LineToMark.of(phq9, phq9.item(1))).isEmpty();
  }
}
