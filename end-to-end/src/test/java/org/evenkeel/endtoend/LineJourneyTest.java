package org.evenkeel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A questionnaire that is answered by marking a line: by touch, by keyboard, read aloud.
class LineJourneyTest {
  private static final String WORDS =
      """
      fills = srs
      language = %s
      equivalence = validated
      note = Made up for a test
      option.0 = Bitter
      option.100 = Sweet
      item.1 = Apples
      item.2 = Berries
      item.3 = Cherries
      item.4 = Dates
      """;

  @BeforeAll
  static void a_site_with_a_licence() {
    try (Person lead = Person.atADesk().comesInAs("Ruth Adeyemi")) {
      for (String language : List.of("en", "ar")) {
        lead.opens("/instruments/bring");
        byte[] file = WORDS.formatted(language).getBytes(StandardCharsets.UTF_8);
        lead.page()
            .locator("input[type=file]")
            .setInputFiles(new FilePayload("srs.txt", "text/plain", file));
        lead.writes("What allows you to use it here?", "Licence 123, for this clinic")
            .presses("Look at it")
            .presses("Bring it in");
      }
      lead.opens("/instruments/srs").presses("Offer it").sees("People may answer it here");
    }
  }

  private static Locator line(Person person) {
    return person.page().getByRole(AriaRole.SLIDER);
  }

  private static String kept(Person person) {
    return person.page().locator("input[type=number]").inputValue();
  }

  /// Touches the line where it is, a share of the way from its left end.
  private static void touches(Person person, double share) {
    BoundingBox box = line(person).boundingBox();
    person.page().mouse().click(box.x + share * box.width, box.y + box.height / 2);
  }

  @Test
  void a_line_passed_over_is_asked_for_again_and_is_no_five() {
    try (Person person = Person.onAPhone().comesInAs("Freya Lindqvist")) {
      person.opens("/questionnaires/srs").presses("Begin").sees("Apples");
      assertThat(line(person).getAttribute("aria-valuetext"))
          .isEqualTo("Nothing marked yet. From “Bitter” to “Sweet”.");
      assertThat(kept(person)).isEmpty();
      person.presses("Next").sees("mark the line, or choose “Prefer not to say”");
      assertThat(kept(person)).isEmpty();
    }
  }

  @Test
  void a_touch_marks_it_also_exactly_in_the_middle() {
    try (Person person = Person.onAPhone().comesInAs("Freya Lindqvist")) {
      person.opens("/questionnaires/srs").presses("Begin").sees("Apples");
      touches(person, 0.5);
      person.sees("Saved");
      assertThat(Double.parseDouble(kept(person))).isBetween(4.9, 5.1);
      touches(person, 0.8);
      assertThat(Double.parseDouble(kept(person))).isBetween(7.6, 8.4);
      assertThat(line(person).getAttribute("aria-valuetext"))
          .matches("(7|8)(\\.\\d)? of 10\\. From “Bitter” to “Sweet”\\.");
      person.chooses("Prefer not to say");
      assertThat(kept(person)).isEmpty();
      person.presses("Next").sees("Berries");
      touches(person, 0.99);
      person.presses("Next").sees("Cherries");
      touches(person, 0.01);
      person.presses("Next").sees("Dates");
      touches(person, 0.3);
      person.presses("Next").sees("Your answers");
      assertThat(person.main().innerText()).contains("Prefer not to say", "10 of 10");
    }
  }

  @Test
  void the_whole_of_it_can_be_answered_by_keyboard() {
    try (Person person = Person.onAPhone().comesInAs("Grace Mbeki-Fotheringham")) {
      person.opens("/questionnaires/srs").tabsTo("Begin").presses(Person.Key.ENTER);
      person.sees("Apples").tabsTo("Your mark on the line").presses(Person.Key.SPACE);
      assertThat(kept(person)).isEqualTo("5");
      person.presses(Person.Key.RIGHT);
      assertThat(kept(person)).isEqualTo("5.1");
      person.tabsTo("Next").presses(Person.Key.ENTER);
      for (String question : List.of("Berries", "Cherries", "Dates")) {
        person.sees(question).tabsTo("Your mark on the line").presses(Person.Key.RIGHT);
        person.tabsTo("Next").presses(Person.Key.ENTER);
      }
      person.isOn(Pattern.compile(".*/review$")).sees("5.1 of 10");
      person.tabsTo("Finish").presses(Person.Key.ENTER);
      person.sees("Your answers add up to 20.4 of 40.");
    }
  }

  @Test
  void in_arabic_the_line_begins_at_the_right() {
    try (Person person = Person.onAPhone().comesInAs("Freya Lindqvist")) {
      Page page = person.page();
      page.context()
          .addCookies(List.of(new Cookie("language", "ar").setUrl(DemoHouse.house().address())));
      person.opens("/questionnaires/srs");
      page.locator("button[name=way][value=one]").click();
      page.getByText("Apples").waitFor();
      touches(person, 0.9);
      assertThat(Double.parseDouble(kept(person))).isBetween(0.5, 1.5);
      page.setViewportSize(195, 422);
      assertThat(
              page.evaluate(
                  "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
          .isEqualTo(true);
      assertThat(Accessibility.violations(page)).isEmpty();
    }
  }
}
