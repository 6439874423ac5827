package org.evenkeel.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A phone that others use, left lying open. Time is let pass in the browser.
class SharedDeviceJourneyTest {
  private static final int ASKED = 101_000;
  private static final int CLOSED = 21_000;

  private static Locator question(Page page) {
    return page.getByRole(AriaRole.ALERTDIALOG);
  }

  @Test
  void a_quiet_page_asks_then_closes_and_the_session_is_over() {
    try (Person ada = Person.onAPhone().comesInAs("Freya Lindqvist")) {
      Page page = ada.page();
      page.clock().install();
      ada.opens("/account").presses("Others use this device").opens("/today");
      page.clock().runFor(ASKED);
      assertThat(question(page)).isVisible();
      ada.presses("I am here");
      assertThat(question(page)).isHidden();
      page.clock().runFor(ASKED);
      assertThat(question(page)).isVisible();
      page.clock().runFor(CLOSED);
      assertThat(page).hasURL(Pattern.compile(".*/sign-in$"));
      ada.opens("/today");
      assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
    }
  }

  @Test
  void a_phone_of_ones_own_stays_open() {
    try (Person ada = Person.onAPhone().comesInAs("Freya Lindqvist")) {
      Page page = ada.page();
      page.clock().install();
      ada.opens("/today");
      page.clock().runFor(10 * ASKED);
      assertThat(question(page)).hasCount(0);
      assertThat(page).hasURL(Pattern.compile(".*/today$"));
    }
  }
}
