package org.evenkeel.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "=HYPERLINK(\"http://x\")"
      })
  void a_text_that_a_spreadsheet_would_run_is_shown_instead(String text) {
    assertThat(SafeCsv.cell(text).replaceFirst("^\"", "")).startsWith("'");
  }

  @Test
  void numbers_stay_numbers_and_words_stay_words() {
    assertThat(SafeCsv.cell(-1.5)).isEqualTo("-1.5");
    assertThat(SafeCsv.cell("a walk - by the sea")).isEqualTo("a walk - by the sea");
    assertThat(SafeCsv.cell(null)).isEmpty();
  }

  @Test
  void quotes_commas_and_lines_follow_rfc_4180() throws Exception {
    StringWriter out = new StringWriter();
    new SafeCsv(out).row(Arrays.asList("a,b", "say \"hi\"", "two\nlines", null, true));
    assertThat(out.toString())
        .isEqualTo("\uFEFF\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,true\r\n");
  }
}
