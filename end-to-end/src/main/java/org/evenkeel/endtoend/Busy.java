package org.evenkeel.endtoend;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/// A clinic on a busy day, so that pages are seen in their states: a case that nobody has, one that
/// is in hand, a visit that is booked, a questionnaire that was laid aside.
public final class Busy {
  private final Chromium chromium;
  private final String house;

  private Busy(Chromium chromium, String house) {
    this.chromium = chromium;
    this.house = house;
  }

  public static void make(Chromium chromium, String house) {
    Busy day = new Busy(chromium, house);
    day.saysNotSafe("Imani Bello");
    day.takesTheirCase("Mina Haddad", "Imani Bello");
    day.saysNotSafe("Kofi Asante");
    day.books("Mina Haddad", "Ada Okafor");
    day.laysAside("Ada Okafor");
  }

  private void saysNotSafe(String name) {
    as(
        name,
        page -> {
          page.navigate(house + "/with-you");
          press(page, "I am not safe, or not sure");
        });
  }

  private void takesTheirCase(String clinician, String name) {
    as(
        clinician,
        page -> {
          page.navigate(house + "/desk");
          press(page, "I take it: " + name);
        });
  }

  private void books(String clinician, String name) {
    as(
        clinician,
        page -> {
          page.navigate(house + "/people");
          follow(page, name);
          follow(page, "Book");
          page.getByLabel("Day").fill(LocalDate.now().plusDays(2).toString());
          page.getByLabel("Time").fill("10:30");
          press(page, "Book it");
        });
  }

  private void laysAside(String name) {
    as(
        name,
        page -> {
          page.navigate(house + "/questionnaires");
          page.locator("a[href*='gad-7']").first().click();
          press(page, "Begin");
        });
  }

  private void as(String name, java.util.function.Consumer<Page> deed) {
    try (BrowserContext context = chromium.wide()) {
      Door.enter(context, house, name);
      deed.accept(context.newPage());
    }
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    page.waitForLoadState();
  }

  private static void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    page.waitForLoadState();
  }
}
