package org.evenkeel.server.offline;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A phone with a browser whose profile lies in a folder, so that a test can look at every byte of
/// it.
final class Phone implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final BrowserContext browser;
  private final String house;
  private final List<String> errors = new ArrayList<>();

  private Phone(Playwright playwright, BrowserContext browser, String house) {
    this.playwright = playwright;
    this.browser = browser;
    this.house = house;
    browser.onWebError(error -> errors.add(error.error()));
  }

  static Phone open(Path profile, String house, String language) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    LaunchPersistentContextOptions options =
        new LaunchPersistentContextOptions()
            .setExecutablePath(Path.of("/usr/bin/chromium"))
            .setArgs(FLAGS)
            .setLocale(language)
            .setTimezoneId("Europe/Madrid")
            .setViewportSize(390, 844)
            .setReducedMotion(ReducedMotion.REDUCE);
    BrowserContext browser = playwright.chromium().launchPersistentContext(profile, options);
    browser.setDefaultTimeout(15_000);
    return new Phone(playwright, browser, house);
  }

  /// What went wrong in scripts of any page.
  List<String> errors() {
    return errors;
  }

  /// As signing in does.
  void signIn(String session) {
    browser.addCookies(
        List.of(
            new Cookie("berth", session)
                .setUrl(house)
                .setHttpOnly(true)
                .setExpires(Instant.now().plusSeconds(3600).getEpochSecond())));
  }

  void forgetSession() {
    browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("berth"));
  }

  Page page() {
    return browser.pages().getFirst();
  }

  Page newPage() {
    return browser.newPage();
  }

  Page visit(String path) {
    page().navigate(house + path);
    return page();
  }

  /// Waits until the worker has what it needs and answers for this page.
  void ready() {
    waitUntil(
        "navigator.serviceWorker.controller && (await navigator.serviceWorker.ready).active.state === 'activated'");
  }

  /// Waits, in the page, until a condition holds.
  void waitUntil(String condition) {
    page()
        .evaluate(
            "async () => { while (!("
                + condition
                + ")) await new Promise(done => setTimeout(done, 50)); }");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
