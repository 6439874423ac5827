package org.evenkeel.server.offline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.checkin.CheckIns;
import org.evenkeel.server.checkin.KeptCheckIn;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class WithoutNetworkTest {
  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Sessions sessions;
  @Autowired CheckIns checkIns;
  @Autowired CareAccesses accesses;
  @TempDir Path profile;

  private Cable cable;
  private Phone phone;

  @BeforeEach
  void a_phone() {
    cable = new Cable(port);
    switchedOn();
  }

  private void switchedOn() {
    phone = Phone.open(profile, cable.address(), "en-GB");
  }

  @AfterEach
  void put_away() {
    switchedOff();
    cable.close();
  }

  private void switchedOff() {
    phone.close();
    assertThat(phone.errors()).as("errors in scripts").isEmpty();
  }

  @Test
  void any_page_becomes_the_offline_page_and_help_stays_in_its_place() {
    phone.visit("/practise");
    phone.ready();
    cable.pull();
    assertThat(phone.visit("/today").locator("h1")).hasText("How are things?");
    Page help = phone.page();
    help.locator(".help-now").click();
    assertThat(help).hasURL(cable.address() + "/help");
    assertThat(help.locator(".call").first()).isVisible();
    assertThat(help.locator(".help-now")).hasAttribute("aria-current", "page");
  }

  @Test
  void without_network_the_language_can_still_be_changed() {
    phone.visit("/practise");
    phone.ready();
    cable.pull();
    Page page = phone.visit("/today");
    page.locator(".languages [value=ar]").click();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    phone.visit("/help");
    assertThat(page.locator("html")).hasAttribute("lang", "ar");
    page.locator(".languages [lang=es]").click();
    assertThat(page.locator("html")).hasAttribute("lang", "es");
  }

  @Test
  void a_check_in_written_offline_is_unreadable_on_the_phone_and_arrives_once() {
    Account ada = signedIn("Ada");
    Canaries canaries = Canaries.hundred();
    phone.visit("/check-ins/new");
    phone.ready();
    cable.pull();
    Page page = phone.visit("/today");
    page.locator("[name=mood][value='4']").check(forced());
    page.locator("#words").fill(canaries.text());
    page.locator("offline-check-in form button.button-wide").click();
    assertThat(page.locator("[data-kept-at]")).containsText("Kept on this phone at");
    assertThat(page.locator("waiting-entries")).containsText("1 entry waits on this phone.");
    page.evaluate("localStorage.setItem('control', 'canaryofcontrol')");
    switchedOff();
    assertThat(Canaries.of("canaryofcontrol").foundIn(profile))
        .as("the search finds what is readable")
        .isNotEmpty();
    assertThat(canaries.foundIn(profile)).isEmpty();

    cable.plugIn();
    switchedOn();
    assertThat(phone.visit("/check-ins/new").locator("waiting-entries")).containsText("Sent at");
    KeptCheckIn arrived = only(ada);
    assertThat(arrived.mood()).contains(4);
    assertThat(arrived.zone()).hasToString("Europe/Madrid");
    assertThat(arrived.words().orElseThrow().open(accesses.own(world.principal(ada))))
        .isEqualTo(canaries.text());
    switchedOff();
    assertThat(canaries.foundIn(profile)).isEmpty();
  }

  private Account signedIn(String name) {
    Account account = world.person(name);
    phone.signIn(sessions.open(account.id(), true, "Test"));
    return account;
  }

  private KeptCheckIn only(Account account) {
    List<KeptCheckIn> arrived =
        checkIns.read(
            accesses.own(world.principal(account)),
            LocalDate.now().minusDays(2),
            LocalDate.now().plusDays(2));
    assertThat(arrived).hasSize(1);
    return arrived.getFirst();
  }

  /// The radios lie invisible over their pictures.
  private static com.microsoft.playwright.Locator.CheckOptions forced() {
    return new com.microsoft.playwright.Locator.CheckOptions().setForce(true);
  }
}
