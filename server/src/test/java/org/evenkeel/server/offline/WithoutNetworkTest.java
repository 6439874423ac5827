package org.evenkeel.server.offline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.web.Assets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a phone shows when the house cannot be reached, in a real browser whose cable is pulled.
@HouseTest
class WithoutNetworkTest {
  @LocalServerPort int port;
  @Autowired Pocket pocket;
  @Autowired Assets assets;
  @TempDir Path profile;

  private Pocket.Held held;

  @BeforeEach
  void a_phone() {
    held = pocket.held(port, profile);
  }

  @AfterEach
  void put_away() {
    held.close();
  }

  @Test
  void any_page_becomes_the_offline_page_and_help_stays_in_its_place() {
    held.seen("/practise");
    Page page = held.offline();
    assertThat(page.locator("h1")).hasText("How are things?");
    page.locator(".help-now").click();
    assertThat(page).hasURL(held.cable.address() + "/help");
    assertThat(page.locator(".call").first()).isVisible();
    assertThat(page.locator(".help-now")).hasAttribute("aria-current", "page");
  }

  @Test
  void without_network_the_language_can_still_be_changed() {
    held.seen("/practise");
    Page page = held.offline();
    page.locator(".languages [value=ar]").click();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    held.phone.visit("/help");
    assertThat(page.locator("html")).hasAttribute("lang", "ar");
    page.locator(".languages [lang=es]").click();
    assertThat(page.locator("html")).hasAttribute("lang", "es");
  }

  @Test
  void after_signing_out_help_is_still_there_and_nobody_is_known() {
    held.signedIn("Ada");
    Page page = held.seen("/check-ins/new");
    page.locator("form[action='/sign-out'] button").click();
    page.waitForURL(held.cable.address() + "/");
    held.offline();
    assertThat(page.locator("[data-when=nobody]")).isVisible();
    assertThat(page.locator("offline-check-in form")).isHidden();
    page.locator(".help-now").click();
    assertThat(page.locator(".call").first()).isVisible();
  }

  @Test
  void no_page_of_somebody_who_is_signed_in_is_kept() {
    held.signedIn("Bartholomea");
    Page page = held.seen("/check-ins/new");
    held.phone.visit("/account");
    Object kept =
        page.evaluate(
            """
            async () => {
              const texts = [];
              for (const name of await caches.keys())
                for (const request of await (await caches.open(name)).keys())
                  texts.push(request.url + " " + await (await caches.match(request)).text());
              return texts;
            }
            """);
    assertThat((List<?>) kept)
        .hasSizeGreaterThan(8)
        .noneMatch(text -> text.toString().contains("Bartholomea"));
  }

  @Test
  void a_newer_house_replaces_what_the_phone_kept() {
    String newer = "0123456789abcdef";
    Page page = held.seen("/practise");
    held.cable.pretendVersion(assets.version(), newer);
    page.evaluate("async () => { await (await navigator.serviceWorker.ready).update(); }");
    held.phone.waitUntil("(await caches.keys()).join() === 'evenkeel-" + newer + "'");
    held.offline();
    assertThat(page.locator("link[rel=stylesheet]"))
        .hasAttribute("href", "/assets/" + newer + "/css/evenkeel.css");
    assertThat(page.locator("body")).hasCSS("margin", "0px");
    assertThat(page.locator("offline-check-in [data-when=nobody]")).isVisible();
  }

  @Test
  void a_form_that_cannot_be_sent_stays_as_it_is_and_says_so() {
    held.signedIn("Ada");
    Page page = held.seen("/account");
    held.cable.pull();
    page.locator("form[action='/sign-out'] button").click();
    assertThat(page.locator("waiting-entries")).containsText("Not sent: there is no connection.");
    assertThat(page).hasURL(held.cable.address() + "/account");
  }

  @Test
  void help_comes_from_the_phone_when_the_house_is_slow() {
    Page page = held.seen("/practise");
    held.cable.slowDown();
    long begun = System.nanoTime();
    page.locator(".help-now").click();
    assertThat(page.locator(".call").first()).isVisible();
    assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
  }
}
