package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which passwords are taken, and that what was taken is what is asked for.
class PasswordRulesTest {
  private final PasswordHashes hashes = new PasswordHashes();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "only small letters and room",
        "SHOUTEDALLTHEWAY",
        "7193027465018",
        "سبعة طيور على الماء",
        "🐦🪶🌾🌊🐚🌿🍂🪨🌙⭐"
      })
  void any_signs_will_do(String password) {
    assertThat(PasswordRules.slip(password, "ada")).isEmpty();
  }

  @Test
  void nine_signs_are_too_few_and_two_hundred_are_not_too_many() {
    assertThat(PasswordRules.slip("heron-ab9", "ada")).contains("identity.error-password-short");
    assertThat(PasswordRules.slip("heron-ab90", "ada")).isEmpty();
    assertThat(PasswordRules.slip("heron-ab90".repeat(20), "ada")).isEmpty();
    assertThat(PasswordRules.slip("heron-ab90".repeat(20) + "x", "ada"))
        .contains("identity.error-password-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my EvenKeel way in", "evenkeel-2026-evenkeel", "on an even keel 77"})
  void the_name_of_the_house_is_in_none(String password) {
    assertThat(PasswordRules.slip(password, "ada")).contains("identity.error-password-common");
  }

  @Test
  void no_sign_of_it_is_cut_off_or_changed() {
    String password = "Four grey geese ".repeat(12) + "é ";
    String hash = hashes.hash(password);
    assertThat(hashes.matches(password, hash)).isTrue();
    assertThat(hashes.matches(password.strip(), hash)).isFalse();
    assertThat(hashes.matches(password.toLowerCase(java.util.Locale.ROOT), hash)).isFalse();
    assertThat(hashes.matches(password.replace("é", "e"), hash)).isFalse();
    assertThat(hashes.matches(password.substring(0, password.length() - 1), hash)).isFalse();
  }
}
