package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.server.Browser;

/// Somebody with a browser at an address of their own (tries are counted by address), and what they
/// can read off a page.
final class Visitor {
  private final Browser browser;
  private HttpResponse<String> last;

  Visitor(Browser browser) {
    this.browser =
        browser.from(
            "2001:db8:" + UUID.randomUUID().toString().substring(9, 18).replace('-', ':') + "::1");
    this.last = browser.get("/sign-in/recovery");
  }

  Visitor(int port) {
    this(new Browser(port));
  }

  Browser browser() {
    return browser;
  }

  Visitor open(String path) {
    last = browser.get(path);
    return this;
  }

  Visitor send(String path, Map<String, String> form) {
    last = browser.post(path, form);
    return this;
  }

  /// Follows the redirect that came last, to its end.
  Visitor follow() {
    while (last.statusCode() == 303) {
      last = browser.get(location());
    }
    return this;
  }

  String location() {
    return last.headers().firstValue("Location").orElse("status " + last.statusCode());
  }

  int status() {
    return last.statusCode();
  }

  String page() {
    return last.body();
  }

  /// The value of a hidden field.
  String hidden(String name) {
    return first("name=\"" + name + "\" value=\"([^\"]*)\"");
  }

  String first(String pattern) {
    List<String> found = all(pattern);
    assertThat(found).as(pattern + " on " + last.uri()).isNotEmpty();
    return found.getFirst();
  }

  List<String> all(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(last.body());
    return matcher.results().map(found -> found.group(1)).toList();
  }

  /// Goes through name, password and authenticator.
  ///
  /// @return the secret
  TotpSecret beginsWithPassword(String name, String login, String password) {
    open("/begin/password");
    send("/begin/password", Map.of("name", name, "login", login, "password", password)).follow();
    TotpSecret secret = TotpSecret.of(first("id=\"app-secret\"[^>]*>([^<]+)<"));
    send("/begin/authenticator", Map.of("code", code(secret, 0)));
    assertThat(location()).isEqualTo("/account/recovery-codes");
    follow();
    return secret;
  }

  static String code(TotpSecret secret, int stepsAhead) {
    return Totp.code(secret.bytes(), Totp.step(Instant.now()) + stepsAhead, 6);
  }

  static String freshLogin() {
    return "ada-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
