package org.evenkeel.diaryfiles;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

  private static final String SPANISH =
      "fecha,ánimo,nota\n2026-11-13,3,mañana\n2026-11-14,5,otoño\n2026-11-15,4,niño\n";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void utf_8_is_read_with_and_without_its_mark() {
    assertSpanish(DiarySource.of(SPANISH.getBytes(UTF_8)));
    assertSpanish(DiarySource.of(("\ufeff" + SPANISH).getBytes(UTF_8)));
  }

  @Test
  void utf_16_is_read_by_its_mark() {
    assertSpanish(DiarySource.of(("\ufeff" + SPANISH).getBytes(UTF_16LE)));
    assertSpanish(DiarySource.of(("\ufeff" + SPANISH).getBytes(UTF_16BE)));
  }

  @Test
  void letters_of_an_older_spreadsheet_are_read_with_a_warning() {
    DiarySource source = DiarySource.of(SPANISH.getBytes(WINDOWS_1252));

    assertSpanish(source);
    assertThat(Kept.preview(source).warnings())
        .contains(new DiaryWarning.EncodingGuessed(WINDOWS_1252));
  }

  @Test
  void an_accent_far_down_the_file_still_decides_its_encoding() {
    String plain = "date,x,note\n" + "2026-11-13,3,plain words\n".repeat(5000);
    DiarySource source = DiarySource.of((plain + "2026-11-14,5,año\n").getBytes(WINDOWS_1252));

    assertThat(Kept.preview(source).proposal().dialect().charset()).isEqualTo(WINDOWS_1252);
  }

  @Test
  void a_few_damaged_letters_leave_utf_8_what_it_is() {
    byte[] bytes = SPANISH.getBytes(UTF_8);
    bytes[SPANISH.indexOf("mañana") + 1] = (byte) 0xff;
    DiaryPreview preview = Kept.preview(DiarySource.of(bytes));

    assertThat(preview.proposal().dialect().charset()).isEqualTo(UTF_8);
    assertThat(preview.warnings()).contains(new DiaryWarning.DamagedLetters(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void every_delimiter_is_recognised(String mark) {
    DiaryPreview preview =
        Kept.preview("date,time,x\n2026-11-13,08:00,3\n2026-11-14,09:30,5\n".replace(",", mark));

    assertThat(preview.proposal().dialect().delimiter()).isEqualTo(mark.charAt(0));
    assertThat(preview.trial().reading().moments()).isEqualTo(2);
  }

  @Test
  void decimal_commas_between_semicolons_are_numbers() {
    Kept kept = Kept.readAsProposed("date;x;y\n2026-11-13;3,5;1,25\n2026-11-14;4,5;2\n");

    assertThat(kept.moments.getFirst().ratings().values()).containsExactly(3.5, 1.25);
  }

  @Test
  void decimal_commas_in_quotes_between_commas_are_numbers() {
    Kept kept = Kept.readAsProposed("date,x\n2026-11-13,\"3,5\"\n2026-11-14,\"4,5\"\n");

    assertThat(kept.moments.getFirst().ratings().values()).containsExactly(3.5);
  }

  @Test
  void the_separator_line_of_a_spreadsheet_is_obeyed() {
    DiaryPreview preview = Kept.preview("sep=;\ndate;x,y\n2026-11-13;3\n2026-11-14;4\n");

    assertThat(preview.proposal().dialect().delimiter()).isEqualTo(';');
    assertThat(preview.columns().get(1).name()).isEqualTo("x,y");
    assertThat(preview.trial().reading().refused()).isZero();
  }

  @Test
  void words_over_several_lines_do_not_hide_what_stands_between_cells() {
    String line = "01/01/2026;00:00;1,0;\"aaa\naaa\"\n";
    DiaryPreview preview = Kept.preview("date;time;x;note\n" + line.repeat(60));

    assertThat(preview.proposal().dialect().delimiter()).isEqualTo(';');
    assertThat(preview.columns()).hasSize(4);
  }

  @Test
  void a_gzipped_file_is_known_by_its_bytes() throws IOException {
    assertSpanish(DiarySource.of(gzip(SPANISH.getBytes(UTF_8))));
  }

  @Test
  void digits_of_another_script_are_digits() {
    Kept kept = Kept.readAsProposed("التاريخ,المزاج\n٢٠٢٦-١١-١٣,٣\n٢٠٢٦-١١-١٤,٧\n");

    assertThat(kept.moments).hasSize(2);
    assertThat(kept.moments.getLast().ratings().values()).containsExactly(7.0);
    assertThat(kept.moments.getLast().ratings().keySet().iterator().next().name())
        .isEqualTo("المزاج");
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static void assertSpanish(DiarySource source) {
    DiaryPreview preview = Kept.preview(source);
    Kept kept = Kept.read(source, preview.proposal());

    assertThat(preview.columns().stream().map(ColumnPreview::name))
        .containsExactly("fecha", "ánimo", "nota");
    assertThat(kept.moments.stream().map(moment -> moment.words().get("nota")))
        .containsExactly("mañana", "otoño", "niño");
  }
}
