package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.evenkeel.psychometrics.SymptomPattern.Cluster;
import org.evenkeel.psychometrics.SymptomPattern.Fit;
import org.junit.jupiter.api.Test;

/// The scoring sheet's rule for the PCL-5: from "moderately" (2) counts; 1 of questions 1 to 5, 1
/// of 6 and 7, 2 of 8 to 14, 2 of 15 to 20.
class SymptomPatternTest {
  private final Instrument pcl5 = Instruments.get("pcl-5");
  private final SymptomPattern pattern = pcl5.patterns().getFirst();

  private Answers answers(int... moderately) {
    Answers answers = Answers.of(pcl5, Locale.ENGLISH, new int[20]);
    for (int item : moderately) {
      answers = answers.with(pcl5.item(item).id(), 2);
    }
    return answers;
  }

  @Test
  void just_enough_of_every_cluster_fits() {
    assertThat(pattern.fit(answers(5, 7, 8, 14, 15, 20))).isEqualTo(Fit.FITS);
    assertThat(pattern.counted(pattern.clusters().get(2), answers(5, 7, 8, 14, 15, 20)))
        .isEqualTo(2);
  }

  @Test
  void one_too_few_in_any_cluster_does_not_fit() {
    assertThat(pattern.fit(answers(7, 8, 14, 15, 20))).isEqualTo(Fit.DOES_NOT_FIT);
    assertThat(pattern.fit(answers(5, 8, 14, 15, 20))).isEqualTo(Fit.DOES_NOT_FIT);
    assertThat(pattern.fit(answers(5, 7, 8, 15, 20))).isEqualTo(Fit.DOES_NOT_FIT);
    assertThat(pattern.fit(answers(5, 7, 8, 14, 15))).isEqualTo(Fit.DOES_NOT_FIT);
  }

  @Test
  void a_little_bit_does_not_count() {
    Answers little = answers(5, 7, 8, 14, 15).with(pcl5.item(20).id(), 1);
    assertThat(pattern.fit(little)).isEqualTo(Fit.DOES_NOT_FIT);
  }

  @Test
  void an_open_question_that_could_decide_keeps_it_open() {
    Answers open = answers(5, 7, 8, 14, 15).without(pcl5.item(20).id());
    assertThat(pattern.fit(open)).isEqualTo(Fit.OPEN);
    assertThat(pattern.fit(open.declining(pcl5.item(20).id()))).isEqualTo(Fit.OPEN);
    assertThat(pattern.fit(answers(5, 7, 8, 15).without(pcl5.item(20).id())))
        .isEqualTo(Fit.DOES_NOT_FIT);
  }

  @Test
  void a_cluster_cannot_need_more_than_it_has() {
    List<ItemId> one = List.of(pcl5.item(1).id());
    assertThatIllegalArgumentException().isThrownBy(() -> new Cluster("mood", one, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Cluster("mood", one, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SymptomPattern("none", 2, List.of(), "nobody"));
  }
}
