package org.evenkeel.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {
  /// The signs that PayloadsAllTheThings lists for CSV injection, their full-width twins, and white
  /// space before them.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =cmd|' /C calc'!A0",
        "＝1",
        "＋1",
        "－1",
        "＠A1",
        "|cmd",
        "%0A=1",
        "\u200B=1",
        "\n=1"
      })
  void no_cell_begins_like_a_formula(String value) {
    assertThat(SafeCsv.cell(value)).isEqualTo("\"'" + value + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phq-9.1", "0", "p1a2", "", "a=b", "2"})
  void other_cells_stay_as_they_are(String value) {
    assertThat(SafeCsv.cell(value)).isEqualTo('"' + value + '"');
  }

  @Test
  void quotes_are_doubled_and_lines_end_as_the_standard_says() {
    assertThat(SafeCsv.row(List.of("a\"b", "c,d\r\ne"))).isEqualTo("\"a\"\"b\",\"c,d\r\ne\"\r\n");
  }
}
