package org.evenkeel.endtoend;

import static org.evenkeel.endtoend.Person.Key.DOWN;
import static org.evenkeel.endtoend.Person.Key.ENTER;
import static org.evenkeel.endtoend.Person.Key.RIGHT;
import static org.evenkeel.endtoend.Person.Key.SPACE;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The loop with the keyboard alone: no click anywhere.
class KeyboardJourneyTest {
  @Test
  void a_person_checks_in_answers_and_finds_help_by_keyboard() {
    try (Person person = Person.onAPhone().comesInAs("Freya Lindqvist")) {
      person
          .opens("/check-ins/new")
          .tabsTo("Very low")
          .presses(SPACE)
          .presses(RIGHT)
          .tabsTo("A few words")
          .types("By keyboard.");
      person.tabsTo("Save").presses(ENTER).sees("Kept at");
    }
  }

  @Test
  void every_answer_of_a_questionnaire_can_be_given_by_keyboard() {
    try (Person person = Person.onAPhone().comesInAs("Grace Mbeki-Fotheringham")) {
      person.opens("/questionnaires/gad-7").tabsTo("Begin").presses(ENTER);
      for (int question = 1; question <= 7; question++) {
        person
            .sees("Question " + question + " of 7")
            .tabsTo("Not at all")
            .presses(SPACE)
            .presses(DOWN)
            .tabsTo("Next")
            .presses(ENTER);
      }
      person.isOn(Pattern.compile(".*/questionnaires/[0-9a-f-]+(/(review|8))?$"));
    }
  }

  @Test
  void help_is_the_same_few_steps_away_on_every_page() {
    try (Person person = Person.onAPhone()) {
      for (String path : new String[] {"/", "/sign-in", "/begin", "/practise"}) {
        person.opens(path).tabsTo("Help now").presses(ENTER).isOn(Pattern.compile(".*/help.*"));
      }
    }
  }
}
