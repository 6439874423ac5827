package org.evenkeel.server.offline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.checkin.KeptCheckIn;
import org.evenkeel.server.identity.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What was written without network: unreadable on the phone, and once in the house.
@HouseTest
class ArrivingOnceTest {
  @LocalServerPort int port;
  @Autowired Pocket pocket;
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
  void what_was_written_is_unreadable_on_the_phone_and_arrives_once() {
    Account ada = held.signedIn("Ada");
    Canaries canaries = Canaries.hundred();
    held.seen("/check-ins/new");
    Page page = held.offline();
    page.locator("[name=mood][value='4']").check(forced());
    Pocket.write(page, canaries.text());
    assertThat(page.locator("[data-kept-at]")).containsText("Kept on this phone at");
    assertThat(page.locator("waiting-entries")).containsText("1 entry waits on this phone.");
    page.evaluate("localStorage.setItem('control', 'canaryofcontrol')");
    held.switchOff();
    assertThat(Canaries.of("canaryofcontrol").foundIn(profile))
        .as("the search finds what is readable")
        .isNotEmpty();
    assertThat(canaries.foundIn(profile)).isEmpty();

    held.switchOn();
    assertThat(held.online().locator("waiting-entries")).containsText("Sent at");
    KeptCheckIn arrived = only(ada);
    assertThat(arrived.mood()).contains(4);
    assertThat(arrived.zone()).hasToString("Europe/Madrid");
    assertThat(held.words(ada, arrived)).isEqualTo(canaries.text());
    held.switchOff();
    assertThat(canaries.foundIn(profile)).isEmpty();
    held.switchOn();
  }

  @Test
  void a_check_in_whose_sending_failed_is_sealed_by_the_worker_and_arrives_once() {
    Account ada = held.signedIn("Ada");
    Canaries canaries = Canaries.hundred();
    Page page = held.seen("/check-ins/new");
    page.locator("#words").fill(canaries.text());
    held.cable.pull();
    page.locator(".check-in-form .button-wide").click();
    assertThat(page.locator("[data-kept-at]")).containsText("Kept on this phone at");
    held.switchOff();
    assertThat(canaries.foundIn(profile)).isEmpty();
    held.switchOn();
    assertThat(held.online().locator("waiting-entries")).containsText("Sent at");
    assertThat(held.words(ada, only(ada))).isEqualTo(canaries.text());
  }

  @Test
  void answers_lost_on_the_way_make_the_phone_ask_again_and_double_nothing() {
    Account ada = held.signedIn("Ada");
    held.seen("/check-ins/new");
    Page page = held.offline();
    for (String words : new String[] {"one", "two", "three"}) {
      Pocket.write(page, words);
      page.locator("[data-again]").click();
    }
    assertThat(page.locator("waiting-entries")).containsText("3 entries wait on this phone.");
    held.cable.loseAnswers(3);
    held.online();
    while (held.cable.answersStillToLose() > 0) {
      held.phone.visit("/check-ins/new");
    }
    assertThat(held.phone.visit("/check-ins/new").locator("waiting-entries"))
        .containsText("Sent at");
    assertThat(held.arrived(ada))
        .extracting(kept -> held.words(ada, kept))
        .containsExactlyInAnyOrder("one", "two", "three");
  }

  @Test
  void two_pages_that_send_at_once_send_once() {
    Account ada = held.signedIn("Ada");
    held.seen("/check-ins/new");
    Page first = held.offline();
    Page second = held.phone.newPage();
    second.navigate(held.cable.address() + "/story");
    Pocket.write(first, "from the first");
    Pocket.write(second, "from the second");
    assertThat(first.locator("waiting-entries")).containsText("2 entries wait on this phone.");
    held.cable.plugIn();
    for (Page page : new Page[] {first, second, first, second}) {
      page.evaluate("dispatchEvent(new Event('online'))");
    }
    assertThat(first.locator("waiting-entries")).containsText("Sent at");
    assertThat(second.locator("waiting-entries")).containsText("Sent at");
    assertThat(held.arrived(ada)).hasSize(2);
  }

  @Test
  void signed_out_the_entry_waits_and_says_so_until_its_owner_is_back() {
    Account ada = held.signedIn("Ada");
    held.seen("/check-ins/new");
    Pocket.write(held.offline(), "hers");
    held.phone.forgetSession();
    held.cable.plugIn();
    Page page = held.phone.visit("/practise");
    assertThat(page.locator("waiting-entries")).containsText("1 entry waits on this phone.");
    assertThat(page.locator("waiting-entries")).containsText("Sign in to send.");

    Account bilal = held.signedIn("Bilal");
    held.phone.visit("/check-ins/new");
    assertThat(page.locator("waiting-entries"))
        .containsText("1 entry waits here for someone else.");
    assertThat(held.arrived(bilal)).isEmpty();

    held.signIn(ada);
    held.phone.visit("/check-ins/new");
    assertThat(page.locator("waiting-entries")).containsText("Sent at");
    assertThat(held.words(ada, only(ada))).isEqualTo("hers");
  }

  @Test
  void an_entry_that_was_tampered_with_is_kept_said_and_removed_only_by_hand() {
    Account ada = held.signedIn("Ada");
    held.seen("/check-ins/new");
    Page page = held.offline();
    Pocket.write(page, "hers");
    assertThat(page.locator("waiting-entries")).containsText("1 entry waits on this phone.");
    page.evaluate(
        """
        () => new Promise(done => {
          indexedDB.open("evenkeel").onsuccess = ({ target }) => {
            const store = target.result.transaction("entries", "readwrite").objectStore("entries");
            store.getAll().onsuccess = ({ target: { result: [entry] } }) => {
              entry.sealed[40] ^= 1;
              store.put(entry).onsuccess = done;
            };
          };
        })
        """);
    held.online();
    assertThat(page.locator("waiting-entries")).containsText("One entry was changed or cut short.");
    assertThat(held.arrived(ada)).isEmpty();
    page.locator("waiting-entries button").click();
    assertThat(page.locator("waiting-entries")).not().containsText("changed");
  }

  private KeptCheckIn only(Account account) {
    assertThat(held.arrived(account)).hasSize(1);
    return held.arrived(account).getFirst();
  }

  /// The radios lie invisible over their pictures.
  private static com.microsoft.playwright.Locator.CheckOptions forced() {
    return new com.microsoft.playwright.Locator.CheckOptions().setForce(true);
  }
}
