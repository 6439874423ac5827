package org.evenkeel.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotKeptTest {
  // https://www.postgresql.org/docs/18/errcodes-appendix.html
  @ParameterizedTest
  @ValueSource(strings = {"08006", "53100", "57P01", "58030"})
  void a_full_disk_and_a_lost_database_keep_nothing(String state) {
    assertThat(NotKept.because(new IllegalStateException(new SQLException("secret", state))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "40001", "42501"})
  void what_the_database_refuses_for_a_reason_is_not_a_matter_of_room(String state) {
    assertThat(NotKept.because(new SQLException("duplicate", state))).isFalse();
  }

  @Test
  void a_key_file_that_does_not_fit_keeps_nothing() {
    assertThat(
            NotKept.because(new UncheckedIOException(new IOException("No space left on device"))))
        .isTrue();
    assertThat(NotKept.because(new IOException("Connection reset"))).isFalse();
  }

  @Test
  void no_connection_in_time_keeps_nothing() {
    assertThat(NotKept.because(new RuntimeException(new SQLTransientConnectionException())))
        .isTrue();
  }

  @Test
  void only_its_kind_is_told() {
    assertThat(NotKept.kind(new RuntimeException("words", new SQLException("words", "53100"))))
        .isEqualTo("SQLException");
  }
}
