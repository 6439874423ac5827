package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/reference/ways-in-and-sessions.md` tells the figures of the program.
class WaysInPageTest {
  private static final Path PAGE = Path.of("../docs/reference/ways-in-and-sessions.md");

  private static String page() throws IOException {
    return Files.readString(PAGE).replaceAll("\\s+", " ");
  }

  @Test
  void it_tells_what_is_counted_how_many_tries_are_free_and_when_they_are_forgotten()
      throws IOException {
    List<String> told =
        Pattern.compile("\\| ([A-Z]+) \\| (\\d+) \\| (\\d+) \\|")
            .matcher(page())
            .results()
            .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
            .toList();
    assertThat(told)
        .containsExactly(
            java.util.Arrays.stream(Limiter.What.values())
                .map(what -> what + " " + what.free() + " " + what.forgotten().toSeconds())
                .toArray(String[]::new));
  }

  @Test
  void it_tells_how_long_sessions_live() throws IOException {
    assertThat(page())
        .contains("| of a person in care | " + Sessions.LIFE.toDays() + " days |")
        .contains("a proof not older than " + Sessions.FRESH.toMinutes() + " minutes")
        .contains("| of somebody who works here | 12 hours |")
        .contains("Any number of sessions may be open at once");
  }

  @Test
  void it_tells_what_a_password_must_be_and_how_strong_codes_are() throws IOException {
    assertThat(page())
        .contains(PasswordRules.SHORTEST + " to " + PasswordRules.LONGEST + " signs of any kind")
        .contains("none of %,d common ones".formatted(PasswordRules.common()))
        .contains(PasswordRules.OF_THE_HOUSE.stream().sorted().toArray(String[]::new))
        .contains("had, " + 5 * (WrittenSecret.KEY - 1) + " random bits")
        .contains("had, " + 5 * (WrittenSecret.CODE - 1) + " random bits")
        .contains(Invitations.LIFE.toDays() + " days, works once");
  }
}
