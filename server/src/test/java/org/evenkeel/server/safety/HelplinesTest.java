package org.evenkeel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.evenkeel.server.safety.Helpline.Age;
import org.evenkeel.server.safety.Helpline.Check;
import org.junit.jupiter.api.Test;

class HelplinesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<Helpline> FILE = HelplineFile.read();

  @Test
  void every_country_has_a_number_that_the_state_answers() {
    var byCountry = FILE.stream().collect(Collectors.groupingBy(Helpline::country));
    assertThat(byCountry).hasSize(17);
    assertThat(byCountry)
        .allSatisfy((country, lines) ->
            assertThat(lines)
                .as(country)
                .anyMatch(line -> line.statutory() && line.danger() && !line.text()));
  }

  @Test
  void a_line_s_name_in_the_house_is_its_own() {
    assertThat(FILE).extracting(Helpline::id).doesNotHaveDuplicates();
  }

  @Test
  void nobody_claims_a_check_that_has_not_happened() {
    assertThat(FILE).allMatch(line -> line.check().isEmpty());
    assertThat(FILE).allMatch(line -> line.age(TODAY) == Age.NEVER);
  }

  @Test
  void a_check_of_180_days_ago_is_fresh_and_of_181_days_ago_is_ageing() {
    assertThat(checked(180).age(TODAY)).isEqualTo(Age.FRESH);
    assertThat(checked(181).age(TODAY)).isEqualTo(Age.AGEING);
  }

  @Test
  void a_check_of_365_days_ago_still_shows_the_line_and_of_366_days_ago_hides_it() {
    assertThat(checked(365).shown(TODAY)).isTrue();
    assertThat(checked(366).shown(TODAY)).isFalse();
  }

  @Test
  void a_number_of_the_state_is_shown_however_old_its_check_is() {
    Helpline emergency = line("gb-emergency").checked(new Check(TODAY.minusDays(2000), "Mina"));
    assertThat(emergency.age(TODAY)).isEqualTo(Age.OLD);
    assertThat(emergency.shown(TODAY)).isTrue();
  }

  @Test
  void a_number_with_letters_in_it_is_refused() {
    assertThatThrownBy(() ->
            new Helpline(
                "x",
                "GB",
                "X",
                Helpline.Kind.LINE,
                false,
                "116 I23",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                true,
                true,
                List.of(),
                false,
                java.util.Optional.empty()))
        .hasMessage("The number of x is digits and spaces, not 116 I23");
  }

  private static Helpline checked(int daysAgo) {
    return line("gb-shout").checked(new Check(TODAY.minusDays(daysAgo), "Mina Haddad"));
  }

  private static Helpline line(String id) {
    return FILE.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
  }
}
