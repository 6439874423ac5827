package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentsTest {
  private static final Locale ARABIC = Locale.of("ar");
  private static final Locale SPANISH = Locale.of("es");

  private final Instrument phq9 = Instruments.get("phq-9");

  static List<Instrument> all() {
    return Instruments.all();
  }

  @Test
  void the_box_holds_the_instruments_the_licence_allows() {
    assertThat(Instruments.all())
        .extracting(Instrument::name)
        .containsExactly(
            "PHQ-9",
            "GAD-7",
            "PHQ-8",
            "PHQ-2",
            "GAD-2",
            "PHQ-4",
            "PHQ-15",
            "K6",
            "K10",
            "AUDIT-C",
            "CORE-10",
            "DASS-21",
            "PCL-5",
            "PC-PTSD-5",
            "ASQ");
  }

  @Test
  void an_unknown_name_is_answered_with_the_known_ones() {
    assertThat(Instruments.find(new InstrumentId("who-5"))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Instruments.get("phq-10"))
        .withMessageContaining("\"phq-10\"")
        .withMessageContaining("phq-9");
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_instrument_says_whose_it_is_and_when_that_was_checked(Instrument instrument) {
    assertThat(instrument.licence().owner()).isNotBlank();
    assertThat(instrument.licence().terms()).isNotBlank();
    assertThat(instrument.licence().checked()).isNotNull();
    assertThat(instrument.titleKey()).isEqualTo("instrument." + instrument.id() + ".title");
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_instrument_begins_with_its_english_original(Instrument instrument) {
    assertThat(instrument.languages()).startsWith(Locale.ENGLISH);
    assertThat(instrument.equivalence(Locale.ENGLISH)).isEqualTo(Equivalence.VALIDATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"phq-9", "gad-7", "phq-8", "phq-2", "gad-2", "phq-4"})
  void the_first_instruments_speak_spanish_and_arabic_too(String id) {
    Instrument instrument = Instruments.get(id);
    assertThat(instrument.languages()).containsExactly(Locale.ENGLISH, SPANISH, ARABIC);
    assertThat(instrument.equivalence(SPANISH)).isEqualTo(Equivalence.TRANSLATED);
    assertThat(instrument.equivalence(ARABIC)).isEqualTo(Equivalence.TRANSLATED);
  }

  @ParameterizedTest
  @MethodSource("all")
  void bands_cover_the_whole_scale_without_a_gap(Instrument instrument) {
    for (Scale scale : instrument.scales()) {
      if (!scale.bands().isEmpty()) {
        assertThat(scale.bands().getFirst().from()).isEqualTo(scale.lowest());
        assertThat(scale.bands().getLast().to()).isEqualTo(scale.highest());
      }
    }
  }

  @Test
  void a_region_falls_back_to_its_language_and_no_further() {
    assertThat(phq9.text(Locale.forLanguageTag("es-MX")).orElseThrow().language())
        .isEqualTo(SPANISH);
    assertThat(phq9.text(Locale.FRENCH)).isEmpty();
    assertThat(phq9.equivalence(Locale.FRENCH)).isEqualTo(Equivalence.ABSENT);
  }

  @Test
  void the_phq_2_asks_the_very_questions_of_the_phq_9() {
    Instrument phq2 = Instruments.get("phq-2");
    InstrumentText short2 = phq2.text(ARABIC).orElseThrow();
    InstrumentText whole = phq9.text(ARABIC).orElseThrow();
    assertThat(phq2.items()).isEqualTo(phq9.items().subList(0, 2));
    for (Item item : phq2.items()) {
      assertThat(short2.item(item.id())).isEqualTo(whole.item(item.id()));
      assertThat(short2.options(item.id())).isEqualTo(whole.options(item.id()));
    }
  }

  @Test
  void an_instrument_of_borrowed_words_is_as_trustworthy_as_the_weakest_lender() {
    assertThat(Equivalence.VALIDATED.weaker(Equivalence.DRAFT)).isEqualTo(Equivalence.DRAFT);
    assertThat(Equivalence.TRANSLATED.weaker(Equivalence.VALIDATED))
        .isEqualTo(Equivalence.TRANSLATED);
    assertThat(Instruments.get("phq-4").text(SPANISH).orElseThrow().note())
        .contains("PHQ-9 and the GAD-7 speak one variety")
        .contains("Merz 2011");
  }

  @Test
  void codes_of_the_phq_9_are_those_of_loinc() {
    // LOINC 2.82, panel 44249-1 and answer list LL358-3
    assertThat(phq9.codings()).containsExactly(Coding.loinc("44249-1"));
    assertThat(phq9.total().orElseThrow().codings()).containsExactly(Coding.loinc("44261-6"));
    assertThat(phq9.items())
        .extracting(item -> item.loinc().orElseThrow())
        .containsExactly(
            "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
            "44260-8");
    assertThat(phq9.item(1).options())
        .flatExtracting(ResponseOption::codings)
        .extracting(Coding::code)
        .containsExactly("LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9");
  }

  @Test
  void codes_of_the_gad_7_are_those_of_loinc() {
    assertThat(Instruments.get("gad-7").items())
        .extracting(item -> item.loinc().orElseThrow())
        .containsExactly(
            "69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7");
  }

  @Test
  void only_the_ninth_question_of_the_phq_9_is_a_safety_item() {
    ItemId ninth = phq9.item(9).id();
    assertThat(phq9.safetyItems()).containsExactly(new SafetyItem(ninth, 1, false));
    assertThat(phq9.isPositive(ninth, 0)).isFalse();
    assertThat(phq9.isPositive(ninth, 1)).isTrue();
    assertThat(phq9.isPositive(ninth, 3)).isTrue();
    assertThat(phq9.isPositive(phq9.item(8).id(), 3)).isFalse();
    assertThat(Instruments.get("phq-8").safetyItems()).isEmpty();
  }

  @Test
  void wrong_questions_are_refused_with_the_range() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> phq9.item(10))
        .withMessage("PHQ-9 item is 10; its items range from 1 to 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> phq9.item(0))
        .withMessage("PHQ-9 item is 0; its items range from 1 to 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> phq9.item(new ItemId("gad-7.1")))
        .withMessageStartingWith("Item is gad-7.1; PHQ-9 asks");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> phq9.text(Locale.ENGLISH).orElseThrow().item(new ItemId("gad-7.1")))
        .withMessageContaining("gad-7.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> phq9.text(Locale.ENGLISH).orElseThrow().option(phq9.item(1).id(), 4))
        .withMessage("Answer to phq-9.1 is 4; its answers are [0, 1, 2, 3]");
  }

  @Test
  void ids_are_checked() {
    assertThatIllegalArgumentException().isThrownBy(() -> new InstrumentId("PHQ 9"));
    assertThatIllegalArgumentException().isThrownBy(() -> new ItemId("9"));
    assertThat(new ItemId("phq-9.difficulty").owner()).isEqualTo(new InstrumentId("phq-9"));
    assertThat(new ItemId("phq-9.difficulty").label()).isEqualTo("difficulty");
  }
}
