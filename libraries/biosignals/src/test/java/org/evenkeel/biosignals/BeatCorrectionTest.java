package org.evenkeel.biosignals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// NeuroKit2 0.2.12, signal_fixpeaks(method="Kubios"), on 24 hours of made-up beats with artefacts.
class BeatCorrectionTest {

  @Test
  void one_pass_finds_the_artefacts_that_neurokit_finds() throws IOException {
    Artefacts found = BeatCorrection.find(day());

    assertThat(found.ectopic()).isEqualTo(reference("single", "ectopic"));
    assertThat(found.missed()).isEqualTo(reference("single", "missed"));
    assertThat(found.extra()).isEqualTo(reference("single", "extra"));
    assertThat(found.longOrShort()).isEqualTo(reference("single", "longshort"));
  }

  @Test
  void the_last_of_many_passes_finds_what_neurokits_last_one_finds() throws IOException {
    Artefacts last = BeatCorrection.correct(day()).lastPass();

    assertThat(last.ectopic()).isEqualTo(reference("iter", "ectopic"));
    assertThat(last.missed()).isEqualTo(reference("iter", "missed"));
    assertThat(last.extra()).isEqualTo(reference("iter", "extra"));
    assertThat(last.longOrShort()).isEqualTo(reference("iter", "longshort"));
  }

  @Test
  void the_mended_beats_are_those_of_neurokit() throws IOException {
    assertThat(BeatCorrection.correctOnce(day()).beats()).isEqualTo(beats("single"));
    assertThat(BeatCorrection.correct(day()).beats()).isEqualTo(beats("iter"));
  }

  @Test
  void the_series_behind_the_verdicts_are_those_of_neurokit() throws IOException {
    BeatSpaces spaces = BeatSpaces.of(day());
    var rows =
        ReferenceFiles.rows(ReferenceFiles.reference("hrv/lipponen_subspaces_first2000.csv.gz"));

    for (int i = 0; i < rows.size(); i++) {
      assertThat(spaces.rr(i)).isCloseTo(rows.get(i).number("rr"), within(1e-12));
      assertThat(spaces.change(i)).isCloseTo(rows.get(i).number("drrs"), within(1e-9));
      assertThat(spaces.distance(i)).isCloseTo(rows.get(i).number("mrrs"), within(1e-9));
      assertThat(spaces.beside(i)).isCloseTo(rows.get(i).number("s12"), within(1e-9));
      assertThat(spaces.after(i)).isCloseTo(rows.get(i).number("s22"), within(1e-9));
    }
  }

  @Test
  void a_heart_like_a_clock_has_nothing_to_mend() {
    Beats clock = Beats.at(LongStream.range(0, 200).map(i -> i * 800).toArray());

    assertThat(BeatCorrection.correct(clock).beats()).isEqualTo(clock);
    assertThat(BeatCorrection.correct(clock).share()).isZero();
  }

  @Test
  void too_few_beats_are_not_looked_at() {
    assertThatThrownBy(() -> BeatCorrection.find(Beats.at(0, 800, 1600, 2400)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("4 beats; correction needs at least 5");
  }

  @Test
  void whatever_the_beats_mending_ends_and_keeps_them_in_order() {
    qt().withExamples(2000)
        .forAll(lists().of(integers().between(1, 3000)).ofSizeBetween(5, 200))
        .checkAssert(intervals -> {
          long[] times = new long[intervals.size()];
          for (int i = 0; i < times.length; i++) {
            times[i] = intervals.get(i) + (i == 0 ? 0 : times[i - 1]);
          }
          Beats mended = BeatCorrection.correct(Beats.at(times)).beats();
          assertThat(mended.milliseconds()).isSorted().doesNotHaveDuplicates();
        });
  }

  @Test
  void what_is_kept_from_the_pass_before_is_what_would_be_worked_out_again() throws IOException {
    Beats once = BeatCorrection.correctOnce(day()).beats();
    BeatSpaces before = BeatSpaces.of(once);
    Artefacts found = new ArtefactSearch(before).find();
    for (int pass = 0; pass < 5; pass++) {
      Beats mended = BeatRepair.mend(once, found);
      BeatSpaces kept = before.after(mended);
      found = new ArtefactSearch(kept).find();

      assertThat(found).isEqualTo(BeatCorrection.find(mended));
      once = mended;
      before = kept;
    }
  }

  @Test
  void changes_too_large_to_count_are_looked_at_one_by_one() {
    long[] times = new long[300];
    for (int i = 1; i < times.length; i++) {
      times[i] = times[i - 1] + (i % 2 == 0 ? 800 : 9000);
    }

    assertThat(BeatCorrection.find(Beats.at(times)).count()).isZero();
  }

  static Beats day() throws IOException {
    return beatsIn("hrv/beats_24h.csv.gz");
  }

  static Beats beats(String kind) throws IOException {
    return beatsIn("hrv/beats_24h_corrected_%s.csv.gz".formatted(kind));
  }

  private static Beats beatsIn(String name) throws IOException {
    double[] times =
        ReferenceFiles.column(ReferenceFiles.rows(ReferenceFiles.reference(name)), "beat_ms");
    return Beats.at(Arrays.stream(times).mapToLong(time -> (long) time).toArray());
  }

  private static List<Integer> reference(String pass, String kind) throws IOException {
    String json = Files.readString(ReferenceFiles.reference("hrv/lipponen_result.json"));
    Matcher lists =
        Pattern.compile("\"%s\":.*?\"%s\": \\[([^]]*)]".formatted(pass, kind), Pattern.DOTALL)
            .matcher(json);
    assertThat(lists.find()).isTrue();
    return Arrays.stream(lists.group(1).split(","))
        .map(String::strip)
        .filter(index -> !index.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }
}
