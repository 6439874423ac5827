package org.evenkeel.selfhelp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgrammesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Practices PRACTICES = Practices.shipped();

  static Stream<Programme> programmes() {
    return Practices.LANGUAGES.stream()
        .flatMap(language -> PRACTICES.programmes(TODAY, language).stream());
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void a_programme_has_five_to_seven_short_sessions(Programme programme) {
    assertThat(programme.sessions()).hasSizeBetween(5, 7);
    assertThat(programme.sessions()).allMatch(session -> session.minutes() <= 30);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void it_ends_with_a_plan_for_harder_days_that_names_somebody(Programme programme) {
    Session last = programme.sessions().getLast();
    assertThat(programme.plan()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(last.steps()).containsAll(programme.plan());
    assertThat(programme.plan()).extracting(question -> question.id().name()).contains("who");
  }

  /// Every session begins or nearly begins with the same number, so that a person sees their own
  /// way.
  @ParameterizedTest
  @MethodSource("programmes")
  void each_session_asks_the_same_number(Programme programme) {
    List<Measure> asked =
        programme.sessions().stream()
            .map(session ->
                session.steps().stream()
                    .flatMap(step -> step instanceof Scale scale ? Stream.of(scale) : Stream.of())
                    .findFirst()
                    .orElseThrow()
                    .measure())
            .distinct()
            .toList();
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("programmes")
  void it_is_the_same_in_each_language(Programme programme) {
    Programme english = PRACTICES.programme(programme.id(), TODAY, Locale.ENGLISH).orElseThrow();
    assertThat(shape(programme)).isEqualTo(shape(english));
  }

  private static List<String> shape(Programme programme) {
    return programme.sessions().stream()
        .flatMap(session ->
            session.steps().stream()
                .map(step -> session.id() + " " + step.id() + " " + step.getClass()))
        .toList();
  }

  /// Somebody in danger is led to help and not to a course.
  @ParameterizedTest
  @MethodSource("programmes")
  void none_is_for_somebody_who_may_not_be_safe(Programme programme) {
    assertThat(programme.guardRail().notFor()).contains(Caution.SAFETY_NOW);
    assertThat(programme.guardRail().words()).isNotBlank();
  }
}
