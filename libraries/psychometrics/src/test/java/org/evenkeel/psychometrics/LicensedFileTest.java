package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.evenkeel.psychometrics.LicensedFile.Kind;
import org.evenkeel.psychometrics.LicensedFile.Mistake;
import org.evenkeel.psychometrics.LicensedFile.Readable;
import org.evenkeel.psychometrics.LicensedFile.Refused;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LicensedFileTest {
  private static final Instrument ISI = Instruments.shell(new InstrumentId("isi")).orElseThrow();
  private static final String GOOD = "fills = isi\n" + MadeUp.words(ISI, "");

  private static List<Mistake> mistakes(String file) {
    return LicensedFile.read(file) instanceof Refused refused ? refused.mistakes() : List.of();
  }

  private static int lineOf(String file, String begins) {
    return file.lines().map(line -> line.startsWith(begins)).toList().indexOf(true) + 1;
  }

  static List<Instrument> shells() {
    return Instruments.shells();
  }

  @ParameterizedTest
  @MethodSource("shells")
  void every_shell_can_be_filled(Instrument shell) {
    String file = "fills = " + shell.id() + "\n" + MadeUp.words(shell, "");
    assertThat(LicensedFile.read(file))
        .isInstanceOfSatisfying(
            Readable.class,
            read -> {
              assertThat(read.instrument().id()).isEqualTo(shell.id());
              assertThat(read.language()).isEqualTo(Locale.ENGLISH);
              assertThat(read.instrument().languages()).containsExactly(Locale.ENGLISH);
            });
  }

  @Test
  void a_whole_instrument_is_read_and_scores() {
    Instrument bank = SyntheticBank.instrument();
    assertThat(bank.name()).isEqualTo("Made-up");
    assertThat(bank.languages()).containsExactly(Locale.ENGLISH);
    assertThat(bank.adaptive()).isPresent();
    assertThat(bank.safetyItems()).hasSize(1);
  }

  @Test
  void windows_lines_and_a_byte_order_mark_are_no_mistake() {
    Readable read = (Readable) LicensedFile.read("\uFEFF" + GOOD.replace("\n", "\r\n"));
    Instrument isi = read.instrument();
    Answers answers = Answers.of(isi, Locale.ENGLISH, 1, 2, 3, 4, 0, 1, 2);
    assertThat(((Scored) isi.score(answers)).value()).isEqualTo(13);
    assertThat(read.doubts()).isEmpty();
  }

  @Test
  void every_slip_in_the_words_is_named_by_its_line() {
    String file =
        GOOD.replace("item.3 = ", "itme.3 = ")
                .replace("equivalence = validated", "equivalence = perfect")
            + "\nitem.1 = Twice\nno pair here\nitem.9 = Nine\nitem.2.option.7 = Seven";
    assertThat(mistakes(file))
        .containsExactlyInAnyOrder(
            new Mistake(0, Kind.MISSING, "item.3", ""),
            new Mistake(lineOf(file, "equivalence"), Kind.WRONG_VALUE, "equivalence", "translated"),
            new Mistake(lineOf(file, "itme.3"), Kind.UNKNOWN_KEY, "itme.3", ""),
            new Mistake(lineOf(file, "item.1 = Twice"), Kind.TWICE, "item.1", ""),
            new Mistake(lineOf(file, "no pair"), Kind.NOT_A_PAIR, "", "no pair here"),
            new Mistake(lineOf(file, "item.9"), Kind.NOT_IN_IT, "item.9", "9"),
            new Mistake(lineOf(file, "item.2.option.7"), Kind.NOT_IN_IT, "item.2.option.7", "7"));
    assertThat(mistakes(file)).extracting(Mistake::line).isSorted();
  }

  @Test
  void a_missing_answer_label_is_named_once() {
    assertThat(mistakes(GOOD.replaceAll("(?m)^option\\.4 = .*$", "")))
        .containsExactly(new Mistake(0, Kind.MISSING, "option.4", ""));
  }

  private static String srs(String... left) {
    String file =
        "fills = srs\nlanguage = en\nequivalence = validated\nnote = Made up\noption.0 = Low\noption.100 = High\n"
            + "item.1 = Apples\nitem.2 = Berries\nitem.3 = Cherries\nitem.4 = Dates\nitem.4.option.0 = Bitter\n";
    return file.lines()
        .filter(line -> !List.of(left).contains(line.split(" = ", 2)[0]))
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  @Test
  void a_line_needs_words_at_its_ends_only() {
    Readable read = (Readable) LicensedFile.read(srs());
    Instrument instrument = read.instrument();
    InstrumentText text = instrument.text(Locale.ENGLISH).orElseThrow();
    assertThat(instrument.items()).allMatch(Item::isLine);
    ItemId first = instrument.item(1).id();
    assertThat(List.of(text.option(first, 0), text.option(first, 47), text.option(first, 100)))
        .containsExactly("Low", "", "High");
    assertThat(text.option(instrument.item(4).id(), 0)).isEqualTo("Bitter");
    assertThat(mistakes(srs("option.100")))
        .containsExactly(new Mistake(0, Kind.MISSING, "option.100", ""));
    assertThat(mistakes(srs("option.0")))
        .containsExactly(new Mistake(0, Kind.MISSING, "option.0", ""));
  }

  @Test
  void the_millimetres_of_four_lines_add_up_to_centimetres() {
    Instrument srs = ((Readable) LicensedFile.read(srs())).instrument();
    Scored scored = (Scored) srs.score(Answers.of(srs, Locale.ENGLISH, 47, 0, 100, 85));
    assertThat(scored.value()).isEqualTo(23.2);
    assertThat(scored.highest()).isEqualTo(40);
    assertThat(srs.score(Answers.of(srs, Locale.ENGLISH, 47, 0, 100)))
        .isEqualTo(new ScoreResult.NotEnoughAnswered(3, 4, 4));
  }

  @Test
  void a_line_in_an_instrument_of_ones_own_needs_its_ends_too() {
    String twelve = SyntheticBank.file().replace("options = 1 2 3 4 5", "options = 0-11");
    assertThat(mistakes(twelve)).extracting(Mistake::key).contains("option.0", "option.11");
    assertThat(mistakes(twelve)).extracting(Mistake::key).doesNotContain("option.6", "option.10");
    String eleven = SyntheticBank.file().replace("options = 1 2 3 4 5", "options = 0-10");
    assertThat(mistakes(eleven)).extracting(Mistake::key).contains("option.0", "option.6");
    String gaps =
        SyntheticBank.file()
            .replace("options = 1 2 3 4 5", "options = 0 2 4 6 8 10 12 14 16 18 20 22");
    assertThat(mistakes(gaps)).extracting(Mistake::key).contains("option.0", "option.10");
  }

  @Test
  void a_shell_that_is_not_in_the_box_is_answered_with_those_that_are() {
    assertThat(mistakes(GOOD.replace("fills = isi", "fills = bdi")))
        .singleElement()
        .satisfies(mistake -> {
          assertThat(mistake.kind()).isEqualTo(Kind.NO_SUCH_SHELL);
          assertThat(mistake.line()).isEqualTo(1);
          assertThat(mistake.detail()).contains("epds, isi");
        });
    assertThat(mistakes(GOOD.replace("fills = isi", "fills = I S I")))
        .extracting(Mistake::kind)
        .containsExactly(Kind.NO_SUCH_SHELL);
  }

  @Test
  void structure_in_a_file_that_fills_a_shell_is_refused() {
    assertThat(mistakes(GOOD + "\nreversed = 1"))
        .extracting(Mistake::kind, Mistake::key)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.UNKNOWN_KEY, "reversed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version = 1 | version = one | WRONG_VALUE | version",
        "recall-days = 7 | recall-days = a week | WRONG_VALUE | recall-days",
        "options = 1 2 3 4 5 | options = 1,2,3 | WRONG_VALUE | options",
        "item.1.slope = 2.6 | item.1.slope = steep | WRONG_VALUE | item.1.slope",
        "licence.checked = 2026-11-23 | licence.checked = today | WRONG_VALUE | licence.checked",
        "mild 55-59 | mild 56-59 | WRONG_VALUE | scale.total.bands",
        "mild 55-59 | mild 55-54 | WRONG_VALUE | scale.total.bands",
        "adaptive.most = 6 | adaptive.last = 6 | UNKNOWN_KEY | adaptive.last",
        "id = made-up-bank | id = phq-9 | NAME_TAKEN | id",
        "id = made-up-bank | id = epds | NAME_TAKEN | id",
        "item.safe.positive-from = 1 | declined-safety-item = open | SAFETY_NOT_MARKED | item.safe",
        "scale.total.items = 1 | scale.total.items = 11 | NOT_IN_IT | scale.total.items",
        "item.8.slope | item.88.slope | NOT_IN_IT | item.88.slope",
        "scale.total.change.1.points | scale.whole.change.1.points | NOT_IN_IT | scale.whole.change.1.points",
      })
  void a_slip_in_the_structure_is_named(String right, String wrong, Kind kind, String key) {
    String file = SyntheticBank.file().replace(right, wrong);
    assertThat(mistakes(file))
        .anySatisfy(mistake -> {
          assertThat(mistake.kind()).isEqualTo(kind);
          assertThat(mistake.key()).isEqualTo(key);
          assertThat(mistake.line()).isEqualTo(lineOf(file, key + " ="));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "licence.owner",
    "id",
    "version",
    "name",
    "recall-days",
    "licence.terms",
    "licence.found",
    "licence.checked",
    "language",
    "equivalence",
    "note",
    "scale.total.missing.most",
    "scale.total.missing.source",
    "scale.total.bands.population",
    "scale.total.change.1.source",
    "adaptive.standard-error",
    "adaptive.least",
    "adaptive.mean",
    "adaptive.spread",
    "adaptive.lowest",
    "adaptive.highest",
    "adaptive.source",
    "item.4.thresholds",
    "item.4",
  })
  void what_has_to_be_there_is_asked_for(String key) {
    String file = SyntheticBank.file().replaceAll("(?m)^" + key.replace(".", "\\.") + " = .*$", "");
    assertThat(mistakes(file)).contains(new Mistake(0, Kind.MISSING, key, ""));
  }

  @Test
  void safety_questions_in_three_languages_have_to_be_marked() {
    for (String asks :
        List.of(
            "I wished I was dead",
            "He pensado en quitarme la vida",
            "راودتك أفكار عن إيذاء النفس")) {
      String file =
          SyntheticBank.file().replace("item.2 = I felt low in way 2", "item.2 = " + asks);
      assertThat(mistakes(file))
          .containsExactly(
              new Mistake(
                  lineOf(file, "item.2 ="),
                  Kind.SAFETY_NOT_MARKED,
                  "item.2",
                  "item.2.positive-from"));
    }
  }

  @Test
  void damaged_words_are_doubts_not_refusals() {
    String file =
        GOOD.replace(" of isi.2", "  of (isi.2")
            .replaceAll("item\\.4 = .*", "item.4 = I sleep badly")
            .replaceAll("item\\.5 = .*", "item.5 = I sleep badly!");
    Readable read = (Readable) LicensedFile.read(file);
    assertThat(read.doubts())
        .extracting(Mistake::line, Mistake::kind)
        .contains(org.assertj.core.groups.Tuple.tuple(lineOf(file, "item.2"), Kind.DAMAGED_WORDS));
    assertThat(read.doubts())
        .extracting(Mistake::detail)
        .contains("Questions 4 and 5 are nearly the same");
  }

  @Test
  void an_empty_file_says_what_is_missing() {
    assertThat(mistakes("")).extracting(Mistake::key).contains("id", "items", "language");
  }

  @Test
  void a_wrong_figure_leaves_no_gap() {
    String file = SyntheticBank.file() + "scale.total.cut-off.1.at-or-above = 60\n";
    assertThat(mistakes(file))
        .extracting(Mistake::key)
        .containsExactlyInAnyOrder(
            "scale.total.cut-off.1.finds",
            "scale.total.cut-off.1.sensitivity",
            "scale.total.cut-off.1.specificity",
            "scale.total.cut-off.1.population",
            "scale.total.cut-off.1.source");
    assertThat(mistakes(file + "scale.total.cut-off.1.sensitivity = 1.2\n"))
        .anySatisfy(mistake -> assertThat(mistake.kind()).isEqualTo(Kind.WRONG_VALUE));
  }
}
