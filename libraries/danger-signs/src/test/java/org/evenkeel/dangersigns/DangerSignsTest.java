package org.evenkeel.dangersigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerSignsTest {
  private static final DangerSigns SIGNS = DangerSigns.shipped();

  static Stream<Case> dangers() {
    return Case.ours().stream().filter(each -> each.kind().isPresent());
  }

  static Stream<Case> safe() {
    return Case.ours().stream().filter(each -> each.kind().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("dangers")
  void each_danger_we_wrote_down_is_found_for_what_it_is(Case danger) {
    assertThat(SIGNS.in(danger.message()))
        .as(danger.toString())
        .anyMatch(sign ->
            sign.kind() == danger.kind().orElseThrow()
                && sign.language().equals(danger.language()));
  }

  @ParameterizedTest
  @MethodSource("safe")
  void common_figures_of_speech_are_left_alone(Case safe) {
    assertThat(SIGNS.in(safe.message())).as(safe.toString()).isEmpty();
  }

  @Test
  void each_language_has_cases_of_every_kind() {
    for (String language : List.of("en", "es", "ar")) {
      assertThat(
              dangers()
                  .filter(each -> each.language().equals(Locale.of(language)))
                  .map(each -> each.kind().orElseThrow())
                  .distinct())
          .containsExactlyInAnyOrder(Kind.values());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I WANT TO DIE",
        "i want... to; die",
        "i waaaant to diiiie",
        "I want to\ndie",
        "s*icide",
        "su1c1d3",
        "suicid@l",
        "I can’t go on",
        "I can't go on",
        "أُرِيدُ أَنْ أَمُوتَ",
        "أريـــد أن أمـــوت",
        "Quiero MORIR",
        "no quiero vivir mas",
        "hola, quiero morirme, ok? i feel fine otherwise"
      })
  void other_spellings_of_the_same_are_found(String message) {
    assertThat(SIGNS.in(message)).as(message).isNotEmpty();
  }

  @Test
  void two_languages_in_one_message_are_both_read() {
    assertThat(SIGNS.in("I'm fine, pero quiero morirme, والله أريد أن أموت"))
        .extracting(DangerSign::language)
        .contains(Locale.of("es"), Locale.of("ar"));
  }

  @Test
  void a_sign_never_carries_the_words() {
    assertThat(SIGNS.in("I want to kill myself with the blue rope").toString())
        .doesNotContain("blue");
  }

  @Test
  void an_empty_or_very_long_message_is_read_at_once() {
    assertThat(SIGNS.in("")).isEmpty();
    assertThat(SIGNS.in("🙂🙂")).isEmpty();
    String long_ = "no quiero i want to لا ".repeat(4000);
    long begun = System.nanoTime();
    SIGNS.in(long_);
    assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    assertThat(SIGNS.in(long_ + " I want to die")).isNotEmpty();
  }
}
