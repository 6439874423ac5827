package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.evenkeel.psychometrics.ScoreResult.Scored;
import org.junit.jupiter.api.Test;

/// The US health survey as a judge: NCHS Data Brief 303 (2018) and MMWR QuickStats 2018;67(9):287.
class NhanesTest {
  private static final Instrument PHQ9 = Instruments.get("phq-9");
  private static final Set<String> CYCLES = Set.of("2013-2014", "2015-2016");

  private record Person(double weight, boolean man, Scored score) {
    boolean inBand(String... names) {
      return score.band().filter(band -> List.of(names).contains(band.name())).isPresent();
    }
  }

  @Test
  void the_published_shares_of_american_adults_come_out() {
    List<Person> people = adults();
    assertThat(people).hasSize(9942);
    Predicate<Person> moderate = person -> person.score().value() >= 10;
    assertThat(share(people, moderate)).isCloseTo(8.1, within(0.05));
    assertThat(share(people.stream().filter(Person::man).toList(), moderate))
        .isCloseTo(5.5, within(0.05));
    assertThat(share(people.stream().filter(person -> !person.man()).toList(), moderate))
        .isCloseTo(10.4, within(0.05));
  }

  @Test
  void the_published_shares_of_the_bands_come_out() {
    List<Person> people = adults();
    assertThat(share(people, person -> person.inBand("minimal"))).isCloseTo(76.3, within(0.05));
    assertThat(share(people, person -> person.inBand("mild"))).isCloseTo(15.6, within(0.05));
    assertThat(share(people, person -> person.inBand("moderate"))).isCloseTo(5.1, within(0.05));
    assertThat(share(people, person -> person.inBand("moderately-severe", "severe")))
        .isCloseTo(2.9, within(0.05));
  }

  private static double share(List<Person> people, Predicate<Person> which) {
    double all = people.stream().mapToDouble(Person::weight).sum();
    return 100 * people.stream().filter(which).mapToDouble(Person::weight).sum() / all;
  }

  private static List<Person> adults() {
    return SharedData.rows(SharedData.file("nhanes_phq9/nhanes_dpq_demo_2007_2016_dev.csv.gz"))
        .stream()
        .filter(row -> CYCLES.contains(row.get("cycle")) && number(row, "age") >= 20)
        .filter(row -> codes(row).allMatch(code -> code >= 0 && code <= 3))
        .map(NhanesTest::person)
        .toList();
  }

  private static Person person(Map<String, String> row) {
    Answers answers = Answers.of(PHQ9, Locale.ENGLISH, codes(row).toArray());
    return new Person(
        number(row, "survey_weight"), number(row, "gender") == 1, (Scored) PHQ9.score(answers));
  }

  /// 7 is refused, 9 is "don't know", empty was not asked.
  private static IntStream codes(Map<String, String> row) {
    return IntStream.rangeClosed(1, 9).map(item -> (int) number(row, "DPQ0" + item + "0"));
  }

  private static double number(Map<String, String> row, String column) {
    String value = row.getOrDefault(column, "");
    return value.isEmpty() || value.equals("NA") ? -1 : Double.parseDouble(value);
  }
}
