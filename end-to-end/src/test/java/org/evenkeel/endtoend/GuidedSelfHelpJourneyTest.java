package org.evenkeel.endtoend;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// From the door to the first result.
class GuidedSelfHelpJourneyTest {
  @Test
  void a_newcomer_comes_in_with_a_passkey_checks_in_and_reads_a_first_result() {
    try (Person newcomer = Person.onAPhone()) {
      newcomer
          .hasADeviceWithPasskeys()
          .opens("/")
          .follows("Begin")
          .follows("Begin with a passkey")
          .writes("What shall we call you?", "Nadia")
          .presses("Make a passkey")
          .sees("Ten codes for a bad day")
          .presses("I have kept them")
          .opens("/today")
          .sees("Nadia")
          .opens("/check-ins/new")
          .chooses("Good")
          .chooses("Steady")
          .writes("A few words, if you like", "A first try.")
          .presses("Save")
          .sees(Pattern.compile("Kept at \\d\\d:\\d\\d"))
          .opens("/questionnaires");
      answersPhq9(newcomer);
      newcomer.sees("What this tells you, and what it does not");
    }
  }

  private static void answersPhq9(Person person) {
    person.page().locator("a[href*='phq-9']").first().click();
    person.presses("Begin");
    for (int question = 1; question <= 8; question++) {
      person.sees("Question " + question + " of 9").chooses("Several days").presses("Next");
    }
    person.sees("Question 9 of 9").chooses("Not at all").presses("Next");
    person.chooses("Not difficult at all").presses("Next");
    person.isOn(Pattern.compile(".*/questionnaires/.*"));
    if (person.page().url().endsWith("/review")) {
      person.presses("Finish");
    }
  }

  @Test
  void somebody_signs_in_again_with_the_passkey() {
    try (Person person = Person.onAPhone()) {
      person
          .hasADeviceWithPasskeys()
          .opens("/begin/passkey")
          .writes("What shall we call you?", "Yara")
          .presses("Make a passkey")
          .presses("I have kept them")
          .opens("/today")
          .presses("Sign out")
          .opens("/sign-in")
          .presses("Sign in with a passkey")
          .isOn(Pattern.compile(".*/today"))
          .sees("Yara");
    }
  }

  @Test
  void somebody_begins_without_a_name_and_comes_back_with_the_key() {
    try (Person person = Person.onAPhone()) {
      person.opens("/begin/without-a-name");
      String key = person.page().locator("#new-key").innerText();
      person
          .chooses("I have kept my key")
          .presses("Go in")
          .opens("/check-ins/new")
          .chooses("So-so")
          .presses("Save")
          .sees("Kept at");
      person
          .opens("/today")
          .presses("Sign out")
          .opens("/sign-in")
          .unfolds("I began without a name and have a key");
      person.writes("Your key", key);
      person.page().locator("form[action='/sign-in/key'] button").click();
      person.isOn(Pattern.compile(".*/today"));
    }
  }
}
