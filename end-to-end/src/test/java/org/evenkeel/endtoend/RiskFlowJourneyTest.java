package org.evenkeel.endtoend;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// An answer that speaks of death: help first, then a human with a clock, and the person sees what
/// happens.
class RiskFlowJourneyTest {
  @Test
  void help_comes_before_the_next_question_and_a_clinician_acts() {
    try (Person imani = Person.onAPhone().comesInAs("Imani Bello");
        Person mina = Person.atADesk().comesInAs("Mina Haddad")) {
      imani.begins("phq-9");
      for (int question = 1; question <= 8; question++) {
        imani.sees("Question " + question + " of 9").chooses("Not at all").presses("Next");
      }
      imani
          .sees("Question 9 of 9")
          .chooses("Several days")
          .presses("Next")
          .isOn(Pattern.compile(".*/with-you.*"))
          .sees("Thank you for telling us.")
          .sees("116 123")
          .sees("What happens next");

      mina.opens("/desk")
          .sees("Imani Bello")
          .presses("I take it: Imani Bello")
          .sees("What happened");
      imani.opens("/with-you").sees("Mina Haddad has read it and is on it");

      mina.chooses("By phone")
          .chooses("Yes")
          .writes("What was said", "Talked for ten minutes.")
          .presses("Record this contact");
      imani.opens("/with-you").sees("Mina Haddad was in touch with you");

      mina.chooses("Safe for now, with an agreed plan")
          .writes("What was agreed, and why it can close", "Sister with her tonight.")
          .writes("First letters of their name", "IB")
          .writes("The four digits beside the name", mina.readsAfter("Goes with the name:"))
          .presses("Close the case");
      mina.opens("/people")
          .follows("Imani Bello")
          .follows("Write a message")
          .writes("Write a message", "I will call you on Thursday.")
          .presses("Send");
      imani.opens("/messages").sees("I will call you on Thursday.");
      imani
          .opens("/who-looked")
          .sees("Mina Haddad took your call for help")
          .sees("Mina Haddad opened your record");
    }
  }
}
