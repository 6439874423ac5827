package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {
  /// The signs that PayloadsAllTheThings lists for CSV injection, their full-width twins, and white
  /// space and unseen signs before them.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\nwords",
        "\twords",
        " =cmd|' /C calc'!A0",
        "＝1",
        "＋1",
        "－1",
        "＠A1",
        "＠x",
        "|cmd",
        "%0A=1",
        "\u200B=1",
        "\uFEFF=1"
      })
  void no_cell_begins_like_a_formula(String value) {
    assertThat(SafeCsv.cell(value)).isEqualTo("\"'" + value + "\"");
  }

  @Test
  void quotes_in_what_looks_like_a_formula_are_doubled_too() {
    assertThat(SafeCsv.cell("=HYPERLINK(\"http://x\")"))
        .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phq-9.1", "0", "p1a2", "", "a=b", "2", "a walk - by the sea"})
  void other_words_stay_as_they_are(String value) {
    assertThat(SafeCsv.cell(value)).isEqualTo('"' + value + '"');
  }

  @Test
  void numbers_stay_numbers_and_nothing_is_empty() {
    assertThat(SafeCsv.row(Arrays.asList(-1.5, 3, true, null))).isEqualTo("-1.5,3,true,\r\n");
  }

  @Test
  void quotes_commas_and_lines_follow_rfc_4180() {
    assertThat(SafeCsv.row(List.of("a\"b", "c,d\r\ne"))).isEqualTo("\"a\"\"b\",\"c,d\r\ne\"\r\n");
    assertThat(SafeCsv.row(Arrays.asList("a,b", "say \"hi\"", "two\nlines", null, true)))
        .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,true\r\n");
  }
}
