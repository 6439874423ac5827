package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.evenkeel.psychometrics.ScoreResult.NotScorable;
import org.evenkeel.psychometrics.ScoreResult.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShellsTest {
  private static final Locale EN = Locale.ENGLISH;

  static List<Instrument> shells() {
    return Instruments.shells();
  }

  @Test
  void what_is_not_ours_to_ship_comes_as_a_shell() {
    assertThat(Instruments.shells())
        .extracting(Instrument::name)
        .containsExactly(
            "EPDS",
            "ISI",
            "WSAS",
            "WHO-5",
            "AUDIT",
            "DAST-10",
            "PSS-10",
            "SWEMWBS",
            "UCLA-3",
            "ORS",
            "SRS",
            "OASIS",
            "ODSIS",
            "Mini-SPIN",
            "SPIN",
            "FQ",
            "AQ",
            "HIQ",
            "SUDS",
            "SDQ",
            "C-SSRS");
    assertThat(Instruments.all()).doesNotContainAnyElementsOf(Instruments.shells());
    assertThat(Instruments.find(new InstrumentId("epds"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shells")
  void a_shell_has_no_words_and_does_not_score(Instrument shell) {
    int[] codes = shell.items().stream().mapToInt(Item::lowest).toArray();
    assertThat(shell.languages()).isEmpty();
    assertThat(shell.text(EN)).isEmpty();
    assertThat(shell.score(Answers.of(shell, EN, codes)))
        .isInstanceOfSatisfying(
            NotScorable.class,
            refusal -> assertThat(refusal.reason()).isIn(Reason.LANGUAGE_ABSENT, Reason.NO_TOTAL));
  }

  @Test
  void a_file_with_a_gap_or_a_slip_says_where() {
    Instrument isi = Instruments.shells().get(1);
    String whole = MadeUp.words(isi, "");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> isi.withText(whole.replace("item.3 = ", "item.33 = ")))
        .withMessage("isi text does not say item.3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> isi.withText(MadeUp.words(isi, "itme.8 = Oh")))
        .withMessage("isi text says [itme.8], which means nothing");
  }
}
