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
  void
      an_answer_that_needs_help_brings_it_though_the_network_is_gone_and_reaches_the_clinic_later() {
    try (Person person = Person.onAPhone().comesInAs("Dmitri Sokolov");
        Person mina = Person.atADesk().comesInAs("Mina Haddad")) {
      person.opens("/today").hasTheAppReady().begins("phq-9");
      for (int question = 1; question <= 8; question++) {
        person.sees("Question " + question + " of 9").chooses("Not at all").presses("Next");
      }
      person
          .sees("Question 9 of 9")
          .losesTheNetwork()
          .chooses("Several days")
          .sees("Thank you for telling us.")
          .sees("Your clinic has not been told.")
          .sees("What you said waits, locked, on this phone.")
          .sees("116 123")
          .presses("I am safe for now. Go on.")
          .sees("Question 9 of 9")
          .sees("This answer waits, locked, on this phone");
      assertThat(mina.opens("/desk").canPress("I take it: Dmitri Sokolov")).isFalse();
      person.isOnlineAgain().sees("Saved").opens("/with-you").sees("What happens next");
      assertThat(mina.opens("/desk").canPress("I take it: Dmitri Sokolov")).isTrue();
    }
  }

  @Test
  void an_answer_after_the_session_ended_is_not_called_saved_and_help_comes_all_the_same() {
    try (Person person = Person.onAPhone().comesInAs("Grace Mbeki-Fotheringham")) {
      person.opens("/today").hasTheAppReady().begins("phq-9");
      person.sees("Question 1 of 9").chooses("Not at all").sees("Saved").presses("Next");
      person.sees("Question 2 of 9").isSignedOutMeanwhile().chooses("Not at all");
      person.sees("This answer waits, locked, on this phone");
      assertThat(person.page().locator(".saved-words .kept").isVisible()).isFalse();
    }
    try (Person person = Person.onAPhone().comesInAs("Freya Lindqvist")) {
      person.opens("/today").hasTheAppReady().begins("phq-9");
      for (int question = 1; question <= 8; question++) {
        person.sees("Question " + question + " of 9").chooses("Not at all").presses("Next");
      }
      person
          .sees("Question 9 of 9")
          .isSignedOutMeanwhile()
          .chooses("Several days")
          .sees("Thank you for telling us.")
          .sees("Your clinic has not been told.")
          .sees("116 123");
      assertThat(person.page().locator(".saved-words .kept").isVisible()).isFalse();
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
