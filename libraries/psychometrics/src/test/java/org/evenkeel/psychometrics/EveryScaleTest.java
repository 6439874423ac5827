package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenkeel.psychometrics.ScoreResult.NotEnoughAnswered;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every scale against a table written by hand: its ends, its reversed questions, its missing rule
/// and each edge of its bands. Shells are filled with made-up words.
class EveryScaleTest {
  private static final Locale EN = Locale.ENGLISH;

  /// One line of the table.
  record Golden(
      String instrument,
      String scale,
      int lowest,
      int highest,
      int allLowest,
      int allHighest,
      int mostOpen,
      List<String> reversed,
      List<Integer> bandEnds) {
    Instrument filled() {
      return MadeUp.filled(
          every().filter(each -> each.id().value().equals(instrument)).findFirst().orElseThrow());
    }

    Scale of(Instrument filled) {
      return filled.scale(scale).orElseThrow();
    }

    @Override
    public String toString() {
      return instrument + " " + scale;
    }
  }

  private static Stream<Instrument> every() {
    return Stream.concat(Instruments.all().stream(), Instruments.shells().stream());
  }

  static List<Golden> golden() {
    try (InputStream table =
        Objects.requireNonNull(EveryScaleTest.class.getResourceAsStream("every-scale.csv"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", -1))
          .map(EveryScaleTest::golden)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Golden golden(String[] cells) {
    return new Golden(
        cells[0],
        cells[1],
        Integer.parseInt(cells[2]),
        Integer.parseInt(cells[3]),
        Integer.parseInt(cells[4]),
        Integer.parseInt(cells[5]),
        Integer.parseInt(cells[6]),
        words(cells[7]),
        words(cells[8]).stream().map(Integer::valueOf).toList());
  }

  private static List<String> words(String cell) {
    return cell.isBlank() ? List.of() : Arrays.asList(cell.strip().split(" "));
  }

  @Test
  void no_scale_is_left_out_of_the_table() {
    assertThat(golden().stream().map(Golden::toString))
        .containsExactlyInAnyOrderElementsOf(
            every()
                .flatMap(each -> each.scales().stream().map(scale -> each.id() + " " + scale.id()))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("golden")
  void its_ends_are_the_published_ones(Golden golden) {
    Scale scale = golden.of(golden.filled());
    assertThat(scale.lowest()).isEqualTo(golden.lowest());
    assertThat(scale.highest()).isEqualTo(golden.highest());
    assertThat(scale.missing().most()).isEqualTo(golden.mostOpen());
    assertThat(scale.bands().stream().map(Band::to)).isEqualTo(golden.bandEnds());
  }

  @ParameterizedTest
  @MethodSource("golden")
  void the_lowest_and_the_highest_answers_score_as_on_paper(Golden golden) {
    Instrument filled = golden.filled();
    assertThat(value(filled, golden, low(filled))).isEqualTo(golden.allLowest());
    assertThat(value(filled, golden, high(filled))).isEqualTo(golden.allHighest());
  }

  /// From all lowest answers, the highest to one question moves the score down exactly where the
  /// question is reversed.
  @ParameterizedTest
  @MethodSource("golden")
  void each_reversed_question_counts_from_the_other_end(Golden golden) {
    Instrument filled = golden.filled();
    Answers middle = unskipped(filled);
    for (Item item : golden.of(filled).items()) {
      double low = value(filled, golden, middle.with(item.id(), item.lowest()));
      double high = value(filled, golden, middle.with(item.id(), item.highest()));
      boolean down = high < low;
      assertThat(down)
          .as(item.id().value())
          .isEqualTo(golden.reversed().contains(item.id().label()));
      assertThat(high).isNotEqualTo(low);
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void as_many_may_be_open_as_the_owner_says_and_no_more(Golden golden) {
    Instrument filled = golden.filled();
    List<Item> items =
        golden.of(filled).items().stream()
            .filter(item -> !golden.of(filled).optional().contains(item.id()))
            .filter(item ->
                filled.safetyItems().stream().noneMatch(each -> each.item().equals(item.id())))
            .toList();
    Answers answers = unskipped(filled);
    for (int open = 1; open <= golden.mostOpen(); open++) {
      answers = answers.without(items.get(items.size() - open).id());
      assertThat(filled.score(answers, golden.scale()))
          .isInstanceOfSatisfying(Scored.class, some -> assertThat(some.prorated()).isTrue());
    }
    answers = answers.without(items.get(items.size() - 1 - golden.mostOpen()).id());
    assertThat(filled.score(answers, golden.scale())).isInstanceOf(NotEnoughAnswered.class);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void the_score_on_each_side_of_an_edge_lies_in_another_band(Golden golden) {
    Scale scale = golden.of(golden.filled());
    for (int end : golden.bandEnds()) {
      assertThat(scale.band(end)).contains(scale.bands().get(golden.bandEnds().indexOf(end)));
      if (end < scale.highest()) {
        assertThat(scale.band(end + 1)).isNotEqualTo(scale.band(end));
        assertThat(scale.band(end + 0.49)).isEqualTo(scale.band(end));
        assertThat(scale.band(end + 0.5)).isEqualTo(scale.band(end + 1));
      }
    }
  }

  @Test
  void the_well_being_table_is_the_owners_entry_by_entry() {
    // raw 7 to 35, identical in three independent public scripts
    double[] metric = {
      7.00, 9.51, 11.25, 12.40, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98,
      18.59, 19.25, 19.98, 20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31,
      30.70, 32.55, 35.00
    };
    Instrument filled = MadeUp.filled(Instruments.shell(new InstrumentId("swemwbs")).orElseThrow());
    for (int raw = 7; raw <= 35; raw++) {
      int left = raw - 7;
      int[] codes = new int[7];
      for (int i = 0; i < 7; i++) {
        codes[i] = 1 + Math.min(4, left);
        left -= codes[i] - 1;
      }
      Scored scored = (Scored) filled.score(Answers.of(filled, EN, codes));
      assertThat(scored.value()).isCloseTo(metric[raw - 7], within(1e-12));
    }
  }

  @Test
  void the_audit_skips_as_its_form_says() {
    Instrument audit = MadeUp.filled(Instruments.shell(new InstrumentId("audit")).orElseThrow());
    Answers never = Answers.of(audit, EN, 0);
    assertThat(never.nextOpen()).contains(audit.item(9));
    Answers little = Answers.of(audit, EN, 1, 0, 0);
    assertThat(little.nextOpen()).contains(audit.item(9));
    assertThat(Answers.of(audit, EN, 1, 0, 1).nextOpen()).contains(audit.item(4));
    Answers done = never.with(audit.item(9).id(), 2).with(audit.item(10).id(), 4);
    assertThat(done.nextOpen()).isEmpty();
    assertThat(((Scored) audit.score(done)).value()).isEqualTo(6);
  }

  @Test
  void more_well_being_is_an_improvement() {
    Instrument who5 = Instruments.shell(new InstrumentId("who-5")).orElseThrow();
    assertThat(who5.total().orElseThrow().higherIsBetter()).isTrue();
    assertThat(Instruments.get("phq-9").total().orElseThrow().higherIsBetter()).isFalse();
  }

  private static Answers low(Instrument filled) {
    return Answers.of(filled, EN, filled.items().stream().mapToInt(Item::lowest).toArray());
  }

  private static Answers high(Instrument filled) {
    return Answers.of(filled, EN, filled.items().stream().mapToInt(Item::highest).toArray());
  }

  /// The second answer everywhere, so that no owner's skip is in force.
  private static Answers unskipped(Instrument filled) {
    return Answers.of(
        filled,
        EN,
        filled.items().stream().mapToInt(item -> item.options().get(1).code()).toArray());
  }

  private static double value(Instrument filled, Golden golden, Answers answers) {
    return ((Scored) filled.score(answers, golden.scale())).value();
  }
}
