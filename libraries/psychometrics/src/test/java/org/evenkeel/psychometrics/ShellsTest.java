package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenkeel.psychometrics.ScoreResult.NotScorable;
import org.evenkeel.psychometrics.ScoreResult.Reason;
import org.evenkeel.psychometrics.ScoreResult.Scored;
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
        .containsExactly("EPDS", "ISI", "WSAS");
    assertThat(Instruments.all()).doesNotContainAnyElementsOf(Instruments.shells());
    assertThat(Instruments.find(new InstrumentId("epds"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shells")
  void a_shell_has_no_words_and_does_not_score(Instrument shell) {
    int[] codes = new int[shell.items().size()];
    assertThat(shell.languages()).isEmpty();
    assertThat(shell.text(EN)).isEmpty();
    assertThat(shell.score(Answers.of(shell, EN, codes)))
        .isInstanceOfSatisfying(
            NotScorable.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.LANGUAGE_ABSENT));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void a_filled_shell_scores_from_end_to_end(Instrument shell) {
    Instrument filled = shell.withText(words(shell, ""));
    int[] highest = filled.items().stream().mapToInt(Item::highest).toArray();
    Scale total = filled.total().orElseThrow();
    assertThat(filled.score(Answers.of(filled, EN, highest)))
        .isInstanceOfSatisfying(
            Scored.class, scored -> assertThat(scored.value()).isEqualTo(total.highest()));
    assertThat(filled.score(Answers.of(filled, EN, new int[highest.length])))
        .isInstanceOfSatisfying(Scored.class, scored -> assertThat(scored.value()).isZero());
    assertThat(shell.languages()).isEmpty();
  }

  @Test
  void a_file_with_a_gap_or_a_slip_says_where() {
    Instrument isi = Instruments.shells().get(1);
    String whole = words(isi, "");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> isi.withText(whole.replace("item.3 = ", "item.33 = ")))
        .withMessage("isi text does not say item.3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> isi.withText(words(isi, "itme.8 = Oh")))
        .withMessage("isi text says [itme.8], which means nothing");
  }

  /// A `.text` file with made-up words.
  private static String words(Instrument shell, String more) {
    String questions =
        shell.items().stream()
            .map(item -> "item." + item.id().label() + " = Words of " + item.id())
            .collect(Collectors.joining("\n"));
    String options =
        IntStream.rangeClosed(0, shell.item(1).highest())
            .mapToObj(code -> "option." + code + " = Label " + code)
            .collect(Collectors.joining("\n"));
    return String.join(
        "\n",
        "language = en",
        "equivalence = validated",
        "note = Made up for a test",
        "preamble = How much",
        questions,
        options,
        more);
  }
}
