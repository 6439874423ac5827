package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {
  private static final List<String> LABELS = List.of("Not at all", "Some days", "Most days");
  private static final List<String> QUESTIONS =
      List.of("Feeling low", "Sleeping badly", "Having little energy");

  static List<Instrument> all() {
    return Instruments.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void no_language_file_of_ours_has_a_known_defect(Instrument instrument) {
    for (Locale language : instrument.languages()) {
      Wording wording = Wording.of(instrument, instrument.text(language).orElseThrow());
      int answers = instrument.item(1).options().size();
      assertThat(wording.defects(instrument.items().size(), answers)).isEmpty();
    }
  }

  @Test
  void clean_words_are_left_in_peace() {
    assertThat(english(QUESTIONS, LABELS)).isEmpty();
  }

  @Test
  void a_missing_question_or_label_is_found() {
    assertThat(english(QUESTIONS.subList(0, 2), LABELS))
        .containsExactly("There are 2 questions; there must be 3");
    assertThat(english(QUESTIONS, List.of("Not at all", "", "Most days")))
        .contains("There are 2 answers; there must be 3");
  }

  @Test
  void a_question_that_stands_twice_is_found() {
    assertThat(english(List.of("Feeling low", "Sleeping badly", "Sleeping badly!"), LABELS))
        .containsExactly("Questions 2 and 3 are nearly the same");
  }

  @Test
  void stray_signs_spaces_and_unpaired_brackets_are_found() {
    assertThat(english(with("-Feeling low"), LABELS))
        .containsExactly("\"-Feeling low\" begins with a stray sign");
    assertThat(english(with(".Feeling low"), LABELS)).hasSize(1);
    assertThat(english(with("Feeling low,"), LABELS))
        .containsExactly("\"Feeling low,\" ends with a stray sign");
    assertThat(english(with("Feeling  low"), LABELS))
        .containsExactly("\"Feeling  low\" has two spaces in a row");
    assertThat(english(with("Feeling (low"), LABELS)).hasSize(1);
    assertThat(english(with("Feeling low."), LABELS))
        .containsExactly("1 of 3 questions end with a full stop");
  }

  @Test
  void a_failed_decoding_is_found() {
    assertThat(english(with("Feeling l\uFFFDw"), LABELS)).hasSize(1);
    assertThat(english(with("Feeling \u206Elow"), LABELS)).hasSize(1);
    assertThat(english(with("Feeling lÃ³w"), LABELS)).hasSize(1);
    assertThat(english(with("Feeling â€œlow"), LABELS)).hasSize(1);
  }

  @Test
  void lost_spanish_accents_are_found() {
    assertThat(spanish("Poco inters o placer"))
        .containsExactly("\"inters\" has lost the accent of \"interés\"");
    assertThat(spanish("leer el peridico o ver la televisin")).hasSize(2);
    assertThat(spanish("leer el periodico")).hasSize(1);
    assertThat(spanish("Casi todos los das")).hasSize(1);
    assertThat(spanish("¿Se ha sentido cansado(a)")).hasSize(1);
    assertThat(spanish("Lo que más interesa es el periódico de hoy")).isEmpty();
  }

  @Test
  void damaged_arabic_is_found() {
    assertThat(arabic("النوم أآثر من المعتاد")).containsExactly("\"أآثر\" has lost its kaf");
    assertThat(arabic("صعوبة في الترآيز")).hasSize(1);
    assertThat(arabic("آم مرة عانيت")).hasSize(1);
    assertThat(arabic("لشعور بالرضا"))
        .containsExactly("\"لشعور بالرضا\" has lost its first letter");
    assertThat(arabic("التعايش مع الآخرين")).isEmpty();
    assertThat(arabic("آلام في الظهر")).isEmpty();
    assertThat(ArabicCheck.cutEnds(List.of("النوم أكثر من المعتاد", "أكثر من المعتا")))
        .containsExactly("\"المعتا\" has lost its last letter");
  }

  @Test
  void the_defects_listed_for_the_raw_material_are_caught() {
    RawTranslations raw =
        RawTranslations.read(SharedData.file("translations/phq_gad_translations.json"));
    assertThat(raw.defects("PHQ-9", "es"))
        .anyMatch(defect -> defect.contains("interés"))
        .anyMatch(defect -> defect.contains("periódico"))
        .anyMatch(defect -> defect.contains("días"));
    assertThat(raw.defects("PHQ-9", "ar"))
        .contains("There are 0 answers; there must be 4")
        .anyMatch(defect -> defect.contains("kaf"))
        .anyMatch(defect -> defect.contains("first letter"))
        .anyMatch(defect -> defect.contains("last letter"))
        .anyMatch(defect -> defect.contains("begins with a stray sign"));
    assertThat(raw.defects("GAD-7", "ar"))
        .anyMatch(defect -> defect.contains("kaf"))
        .anyMatch(defect -> defect.contains("first letter"))
        .anyMatch(defect -> defect.contains("begins with a stray sign"));
    assertThat(raw.defects("PHQ-9", "nl")).contains("Questions 2 and 4 are nearly the same");
    assertThat(raw.defects("GAD-7", "pt-pt")).contains("There are 6 questions; there must be 7");
    assertThat(raw.defects("PHQ-9", "fi")).contains("There are 0 answers; there must be 4");
    assertThat(raw.defects("PHQ-9", "uk")).contains("There are 0 answers; there must be 4");
    assertThat(raw.defects("PHQ-9", "kn")).anyMatch(defect -> defect.contains("no text has"));
    assertThat(raw.defects("GAD-7", "kn")).anyMatch(defect -> defect.contains("no text has"));
    assertThat(raw.defects("GAD-7", "en")).isEmpty();
    assertThat(raw.defects("PHQ-9", "en")).isEmpty();
  }

  private static List<String> with(String first) {
    List<String> questions = new ArrayList<>(QUESTIONS);
    questions.set(0, first);
    return questions;
  }

  private static List<String> english(List<String> questions, List<String> labels) {
    return new Wording(Locale.ENGLISH, "How often?", questions, labels).defects(3, 3);
  }

  private static List<String> spanish(String question) {
    return new Wording(Locale.of("es"), "¿Con qué frecuencia?", List.of(question), List.of("Nunca"))
        .defects(1, 1);
  }

  private static List<String> arabic(String question) {
    return new Wording(Locale.of("ar"), "كم مرة؟", List.of(question), List.of("أبدا"))
        .defects(1, 1);
  }
}
