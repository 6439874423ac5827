package org.evenkeel.server.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.evenkeel.server.KnownPort;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/// Passkeys from sign-up to removal, in a real browser with a virtual authenticator.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {TestHouse.class, KnownPort.class})
@DirtiesContext
class PasskeysInABrowserTest {
  private static PasskeyBrowser browser;

  @Autowired SmallWorld world;

  @Value("${evenkeel.url}")
  String house;

  private Page page;

  @BeforeAll
  static void open() {
    browser = new PasskeyBrowser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void fresh_device() {
    world.person("Chen");
    browser.forget();
    browser.plugIn();
    page = browser.page();
  }

  private void open(String path) {
    page.navigate(house + path);
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private void beginsAs(String name) {
    open("/begin/passkey");
    page.getByLabel("What shall we call you?").fill(name);
    press("Make a passkey");
    assertThat(page).hasURL(house + "/account/recovery-codes");
  }

  private void signsOut() {
    open("/account");
    page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Yours"))
        .getByRole(AriaRole.BUTTON)
        .click();
    assertThat(page).hasURL(house + "/");
  }

  @Test
  void a_passkey_opens_the_account_it_was_made_with() {
    beginsAs("Ada Quist");
    assertThat(page.locator(".codes li")).hasCount(10);
    page.reload();
    assertThat(page.locator(".codes li")).hasCount(10);
    signsOut();
    open("/sign-in");
    press("Sign in with a passkey");
    assertThat(page).hasURL(Pattern.compile(".*/today"));
    open("/account");
    assertThat(page.getByLabel("What shall we call you?")).hasValue("Ada Quist");
  }

  @Test
  void going_back_after_signing_out_shows_the_door_and_not_the_account() {
    beginsAs("Ada Quist");
    open("/account");
    signsOut();
    page.goBack();
    assertThat(page).hasURL(house + "/sign-in");
  }

  @Test
  void going_back_after_beginning_makes_no_second_account() {
    beginsAs("Ada Quist");
    page.goBack();
    page.reload();
    press("Make a passkey");
    assertThat(page.getByText("This device already has a passkey for this account.")).isVisible();
  }

  @Test
  void a_device_without_a_passkey_and_a_finger_that_does_not_fit_are_told_in_words() {
    beginsAs("Ada Quist");
    signsOut();
    open("/sign-in");
    browser.fingerFits(false);
    press("Sign in with a passkey");
    assertThat(page.getByText("No passkey was used.")).isVisible();
    browser.fingerFits(true);
    browser.plugIn();
    press("Sign in with a passkey");
    assertThat(page.getByText("No passkey was used.")).isVisible();
    assertThat(page).hasURL(house + "/sign-in");
  }

  @Test
  void a_passkey_works_at_the_houses_own_address_only() {
    page.navigate(house.replace("localhost", "127.0.0.1") + "/sign-in");
    press("Sign in with a passkey");
    assertThat(page.getByText("Passkeys work only when the page is opened as " + house))
        .isVisible();
  }

  @Test
  void a_removed_passkey_opens_nothing_and_the_last_way_in_cannot_be_removed() {
    beginsAs("Ada Quist");
    open("/account");
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove")))
        .hasCount(0);
    browser.plugIn();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a passkey")).click();
    press("Make a passkey");
    assertThat(page).hasURL(house + "/account");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove")).nth(1).click();
    assertThat(page.getByText("The passkey is removed.")).isVisible();
    signsOut();
    open("/sign-in");
    press("Sign in with a passkey");
    assertThat(page.getByText("This passkey is not known here").first()).isVisible();
  }

  @Test
  void somebody_without_a_name_adds_a_passkey_and_stays_the_same_person() {
    open("/begin/without-a-name");
    page.getByLabel("I have kept my key").check();
    press("Go in");
    assertThat(page).hasURL(Pattern.compile(".*/today"));
    open("/attach");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Begin with a passkey"))
        .click();
    page.getByLabel("What shall we call you?").fill("Ada Quist");
    press("Make a passkey");
    assertThat(page).hasURL(house + "/account/recovery-codes");
    signsOut();
    open("/sign-in");
    press("Sign in with a passkey");
    assertThat(page).hasURL(Pattern.compile(".*/today"));
    open("/account");
    assertThat(page.getByText("The key you began with")).isVisible();
    assertThat(page.getByLabel("What shall we call you?")).hasValue("Ada Quist");
  }

  @Test
  void a_name_that_is_missing_is_asked_for_before_the_device_is() {
    open("/begin/passkey");
    page.getByLabel("What shall we call you?").fill("   ");
    press("Make a passkey");
    assertThat(page.getByText("Please tell us what to call you").first()).isVisible();
  }
}
