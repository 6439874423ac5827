package org.evenkeel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Without a network: help is there, an entry waits sealed and arrives once.
class OfflineJourneyTest {
  @Test
  void a_check_in_made_offline_arrives_once_when_the_network_is_back() {
    try (Person person = Person.onAPhone().comesInAs("Kofi Asante")) {
      person
          .opens("/today")
          .hasTheAppReady()
          .losesTheNetwork()
          .opens("/check-ins/new")
          .sees("You are offline. That is fine.")
          .chooses("Very good")
          .writes("A few words, if you like", "Written in a tunnel.")
          .presses("Save")
          .sees("Kept on this phone at")
          .isOnlineAgain()
          .opens("/today")
          .sees("Sent at")
          .opens("/check-ins");
      person.sees("Written in a tunnel.");
      assertThat(person.page().getByText("Written in a tunnel.").count()).isEqualTo(1);
    }
  }

  @Test
  void help_is_in_its_place_without_a_network() {
    try (Person person = Person.onAPhone()) {
      person
          .opens("/help")
          .hasTheAppReady()
          .losesTheNetwork()
          .opens("/sign-in")
          .follows("Help now")
          .isOn(Pattern.compile(".*/help.*"))
          .sees("116 123");
    }
  }
}
