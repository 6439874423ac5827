package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  /// The secret of RFC 6238, appendix B, and of RFC 4226, appendix D.
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({ // RFC 6238, appendix B, the rows of SHA-1
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codes_are_those_of_the_standard(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({ // RFC 4226, appendix D
    "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
    "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
  })
  void six_digits_are_those_of_the_standard_below(long step, String code) {
    assertThat(Totp.code(SECRET, step, 6)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"7, false", "8, true", "9, true", "10, true", "11, false"})
  void a_clock_may_be_one_step_off_and_no_more(long step, boolean right) {
    Instant now = Instant.ofEpochSecond(9 * 30 + 17);
    assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step, 6), now).isPresent()).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      value = {"''", "12345", "1234567", "٣٣٨٣١٤", "abcdef", "-38314"},
      delimiter = ';')
  void what_is_no_code_is_never_right(String typed) {
    assertThat(Totp.stepOf(SECRET, typed, Instant.ofEpochSecond(4 * 30))).isEmpty();
  }

  @Test
  void a_secret_reads_as_authenticators_write_it() {
    // RFC 4648, section 10: "foobar" is MZXW6YTBOI; here "12345678901234567890"
    TotpSecret secret = new TotpSecret(SECRET);
    assertThat(secret.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(TotpSecret.of("gezd gnbv gy3t qojq gezd gnbv gy3t qojq").bytes()).isEqualTo(SECRET);
    assertThat(secret.address("ada l"))
        .isEqualTo(
            "otpauth://totp/Evenkeel:ada%20l?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Evenkeel");
  }
}
