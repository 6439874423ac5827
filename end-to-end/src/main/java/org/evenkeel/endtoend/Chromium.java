package org.evenkeel.endtoend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Debian's Chromium, driven by Playwright.
public final class Chromium implements AutoCloseable {
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
  private final Browser browser;

  public Chromium() {
    this(List.of());
  }

  /// With switches of its own besides, such as a video that stands for the camera.
  public Chromium(List<String> more) {
    Path program =
        program()
            .orElseThrow(() ->
                new IllegalStateException(
                    "Chromium is missing. Install it: apt-get install chromium"));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setHeadless(true)
                    .setArgs(Stream.concat(FLAGS.stream(), more.stream()).toList()));
  }

  /// To the browser itself, in its debugging protocol.
  public CDPSession line() {
    return browser.newBrowserCDPSession();
  }

  public static Optional<Path> program() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::exists)
        .findFirst();
  }

  /// A phone, in day colours, English.
  public BrowserContext phone() {
    return context(new Looks(390, 844, "en-GB", ColorScheme.LIGHT));
  }

  /// A desk's screen.
  public BrowserContext wide() {
    return context(new Looks(1280, 900, "en-GB", ColorScheme.LIGHT));
  }

  /// A phone that keeps nothing for later: what it fetches is what the page needs.
  public BrowserContext phoneThatKeepsNothing() {
    return browser.newContext(
        options(new Looks(390, 844, "en-GB", ColorScheme.LIGHT))
            .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
  }

  public BrowserContext context(Looks looks) {
    return browser.newContext(options(looks));
  }

  /// A phone whose browser keeps its profile in a folder, and pages for Back whole, as real ones
  /// do.
  public BrowserContext phone(Path profile) {
    return playwright
        .chromium()
        .launchPersistentContext(
            profile,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(program().orElseThrow())
                .setHeadless(true)
                .setArgs(FLAGS)
                .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                .setViewportSize(390, 844)
                .setLocale("en-GB"));
  }

  private static Browser.NewContextOptions options(Looks looks) {
    return new Browser.NewContextOptions()
        .setViewportSize(looks.width(), looks.height())
        .setLocale(looks.locale())
        .setTimezoneId("Europe/London")
        .setColorScheme(looks.colours())
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  /// Size, language and colours of a screen.
  public record Looks(int width, int height, String locale, ColorScheme colours) {}

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
