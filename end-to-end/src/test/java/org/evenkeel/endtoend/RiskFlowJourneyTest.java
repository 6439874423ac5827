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
      imani.opens("/questionnaires");
      imani.page().locator("a[href*='phq-9']").first().click();
      imani.presses("Begin");
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

      mina.opens("/desk").sees("Imani Bello");
      mina.page()
          .locator("article, section, li")
          .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Imani Bello"))
          .first()
          .waitFor();
    }
  }
}
