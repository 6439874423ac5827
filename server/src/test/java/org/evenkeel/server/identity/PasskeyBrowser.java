package org.evenkeel.server.identity;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A real Chromium with a virtual authenticator in it: a device that says yes by itself, or no when
/// told so.
final class PasskeyBrowser implements AutoCloseable {
  private final Playwright playwright;
  private final BrowserContext context;
  private final Page page;
  private final CDPSession devtools;
  private String authenticator = "";

  PasskeyBrowser() {
    Path chromium = Path.of("/usr/bin/chromium");
    if (!Files.isExecutable(chromium)) {
      throw new IllegalStateException(
          "Browser tests need Debian's Chromium at " + chromium + ": apt-get install chromium");
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
    context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
    page = context.newPage();
    devtools = context.newCDPSession(page);
    devtools.send("WebAuthn.enable");
    plugIn();
  }

  /// Plugs in another device, with no passkey on it; the one before is unplugged.
  void plugIn() {
    if (!authenticator.isEmpty()) {
      devtools.send("WebAuthn.removeVirtualAuthenticator", named());
    }
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject wanted = new JsonObject();
    wanted.add("options", options);
    authenticator =
        devtools
            .send("WebAuthn.addVirtualAuthenticator", wanted)
            .get("authenticatorId")
            .getAsString();
  }

  /// The finger fits, or it does not.
  void fingerFits(boolean fits) {
    JsonObject wanted = named();
    wanted.addProperty("isUserVerified", fits);
    devtools.send("WebAuthn.setUserVerified", wanted);
  }

  private JsonObject named() {
    JsonObject named = new JsonObject();
    named.addProperty("authenticatorId", authenticator);
    return named;
  }

  Page page() {
    return page;
  }

  /// Forgets cookies, as if it were another browser with the same passkeys.
  void forget() {
    context.clearCookies();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
