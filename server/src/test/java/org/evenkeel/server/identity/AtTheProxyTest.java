package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The house behind its TLS proxy: what it gives a browser to carry, and what it believes.
@HouseTest
class AtTheProxyTest {
  @Autowired SmallWorld world;
  @Autowired Sessions sessions;
  @Autowired RecoveryCodes recoveryCodes;
  @LocalServerPort int port;

  private final List<String> given = new ArrayList<>();
  private Account ada;
  private Browser browser;

  @BeforeEach
  void ada_comes_over_https() {
    ada = world.person("Ada Quist");
    browser = new Browser(port).saying("X-Forwarded-Proto", "https");
  }

  /// This test's browser keeps no secure cookie of a house that it reaches over http; it is handed
  /// over by hand.
  private void taken(HttpResponse<String> answer) {
    answer
        .headers()
        .allValues("Set-Cookie")
        .forEach(cookie -> {
          given.add(cookie);
          String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
          browser.with(pair[0], pair[1]);
        });
  }

  private void signsInWithARecoveryCode() {
    recoveryCodes.make(ada.id());
    String code = recoveryCodes.shown(ada.id()).getFirst().grouped();
    taken(browser.get("/sign-in/recovery"));
    taken(browser.post("/language", Map.of("tag", "en")));
    taken(browser.post("/sign-in/recovery", Map.of("code", code)));
  }

  @Test
  void each_is_for_this_host_alone_and_for_no_script() {
    signsInWithARecoveryCode();
    assertThat(given)
        .extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
        .contains("__Host-form", "__Host-language", "__Host-berth");
    assertThat(given)
        .allSatisfy(cookie ->
            assertThat(cookie)
                .startsWith("__Host-")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain"));
  }

  @Test
  void a_session_that_a_neighbour_or_somebody_on_the_way_planted_opens_nothing() {
    String token = sessions.open(ada.id(), true, "Test");
    assertThat(browser.with("berth", token).get("/today").headers().firstValue("Location"))
        .contains("/sign-in");
    assertThat(browser.with("__Host-berth", token).get("/today").statusCode()).isEqualTo(200);
  }

  @Test
  void the_form_token_of_a_neighbour_sends_no_form() {
    signsInWithARecoveryCode();
    Browser other = new Browser(port).saying("X-Forwarded-Proto", "https");
    other.get("/sign-in/recovery");
    other.with("form", browser.cookie("__Host-form"));
    assertThat(other.post("/language", Map.of("tag", "es")).statusCode()).isEqualTo(403);
  }

  /// A visitor writes the beginning of that list, the proxy its end.
  @Test
  void whose_tries_are_counted_is_what_the_proxy_says_and_not_what_the_visitor_says() {
    String visitor = "2001:db8:" + UUID.randomUUID().toString().substring(0, 4) + "::1";
    assertThat(IntStream.range(1, 40).map(one -> tried("198.51.100." + one + ", " + visitor)))
        .contains(429);
  }

  private int tried(String forwarded) {
    Browser guessing = new Browser(port).from(forwarded);
    guessing.get("/sign-in");
    String key = WrittenSecret.random(WrittenSecret.KEY).grouped();
    return guessing.post("/sign-in/key", Map.of("key", key)).statusCode();
  }
}
