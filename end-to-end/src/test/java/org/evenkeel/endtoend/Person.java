package org.evenkeel.endtoend;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// Somebody at a browser. Each method is a deed as that person would tell it; a journey is a list
/// of them.
final class Person implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final String house = DemoHouse.house().address();

  private Person(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
  }

  static Person onAPhone() {
    return new Person(DemoHouse.chromium().phone());
  }

  /// On a phone with this browser.
  static Person onAPhone(Chromium chromium) {
    return new Person(chromium.phone());
  }

  static Person atADesk() {
    return new Person(DemoHouse.chromium().wide());
  }

  /// Steps in through the demonstration's door.
  Person comesInAs(String name) {
    Door.enter(context, house, name);
    return this;
  }

  /// A device that makes passkeys and says yes when asked.
  Person hasADeviceWithPasskeys() {
    CDPSession line = context.newCDPSession(page);
    line.send("WebAuthn.enable");
    JsonObject device = new JsonObject();
    device.addProperty("protocol", "ctap2");
    device.addProperty("transport", "internal");
    device.addProperty("hasResidentKey", true);
    device.addProperty("hasUserVerification", true);
    device.addProperty("isUserVerified", true);
    device.addProperty("automaticPresenceSimulation", true);
    JsonObject options = new JsonObject();
    options.add("options", device);
    line.send("WebAuthn.addVirtualAuthenticator", options);
    return this;
  }

  Person opens(String path) {
    page.navigate(house + path);
    return this;
  }

  /// Presses a button of the window in front: a browser draws no frames for one behind another, and
  /// a press waits for a frame.
  Person presses(String button) {
    page.bringToFront();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    return this;
  }

  Person follows(String link) {
    page.bringToFront();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    return this;
  }

  Person writes(String field, String text) {
    page.getByLabel(field).fill(text);
    return this;
  }

  /// Begins a questionnaire, one question a page.
  Person begins(String instrument) {
    opens("/questionnaires");
    page.locator("a[href*='" + instrument + "']").first().click();
    return presses("Begin");
  }

  /// Chooses an answer by its words.
  Person chooses(String answer) {
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(answer).setExact(true))
        .or(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(answer)))
        .first()
        .check();
    return this;
  }

  /// Opens what is folded away.
  Person unfolds(String words) {
    page.locator("summary", new Page.LocatorOptions().setHasText(words)).first().click();
    return this;
  }

  /// The last word of the line that begins so.
  String readsAfter(String words) {
    String line = page.getByText(words).first().innerText().strip();
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  /// Waits for words on the screen.
  Person sees(String words) {
    return waitsFor(page.getByText(words).first(), words);
  }

  Person sees(Pattern words) {
    return waitsFor(page.getByText(words).first(), words.pattern());
  }

  private Person waitsFor(Locator there, String words) {
    try {
      there.waitFor();
      return this;
    } catch (TimeoutError e) {
      throw new AssertionError(
          "Nobody sees \""
              + words
              + "\" on "
              + page.url()
              + ". It says:\n"
              + page.locator("body").innerText(),
          e);
    }
  }

  Person isOn(Pattern address) {
    page.waitForURL(address);
    return this;
  }

  /// Presses Tab until what has the focus says this: a link, a button, a field's label.
  Person tabsTo(String words) {
    for (int i = 0; i < 120; i++) {
      page.keyboard().press("Tab");
      if (((String) page.evaluate(FOCUSED)).contains(words)) {
        return this;
      }
    }
    throw new AssertionError("By keyboard nobody gets to \"" + words + "\" on " + page.url());
  }

  private static final String FOCUSED =
      """
      (() => { const e = document.activeElement;
        const label = e.labels?.length ? e.labels[0].innerText : "";
        return [e.getAttribute("aria-label") ?? "", label, e.innerText ?? "", e.title ?? ""].join(" ").replace(/\\s+/g, " "); })()
      """;

  Person presses(Key key) {
    page.keyboard().press(key.name);
    return this;
  }

  Person types(String text) {
    page.keyboard().type(text);
    return this;
  }

  enum Key {
    ENTER("Enter"),
    SPACE("Space"),
    DOWN("ArrowDown"),
    RIGHT("ArrowRight");

    private final String name;

    Key(String name) {
      this.name = name;
    }
  }

  boolean canPress(String button) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
        .first()
        .isVisible();
  }

  /// The session ends elsewhere: the cookie in this browser opens nothing any more.
  Person isSignedOutMeanwhile() {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("berth"));
    return this;
  }

  Person losesTheNetwork() {
    context.setOffline(true);
    return this;
  }

  Person isOnlineAgain() {
    context.setOffline(false);
    return this;
  }

  /// The installed app is there: the worker controls this page.
  Person hasTheAppReady() {
    page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    page.reload();
    page.waitForFunction("navigator.serviceWorker.controller !== null");
    return this;
  }

  Page page() {
    return page;
  }

  Locator main() {
    return page.locator("main");
  }

  @Override
  public void close() {
    context.close();
  }
}
