package org.evenkeel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Breathing with one's heart in view: a strap, a fingertip, or the boat alone.
class LiveHeartJourneyTest {
  private static final String LIVE = "/wearable/live";

  private static Person imani(Chromium chromium) {
    return Person.onAPhone(chromium).comesInAs("Imani").opens(LIVE);
  }

  private static Chromium withBluetooth() {
    return new Chromium(List.of("--enable-features=WebBluetooth"));
  }

  private static Chromium thatSees(Fingertip finger) throws Exception {
    return new Chromium(finger.switches(Path.of("target", "films")));
  }

  /// Beats of a heart that follows a breath, for so many seconds, a second of them at a time.
  private static void beat(
      HeartStrap strap, Page page, double breaths, double swing, double seconds) {
    List<Double> waiting = new ArrayList<>();
    for (double since = 0; since < seconds; ) {
      double beat = 857 + swing * Math.sin(2 * Math.PI * breaths * since / 60);
      since += beat / 1000;
      waiting.add(beat);
      if (waiting.size() == 9) {
        strap.beats(70, waiting);
        waiting.clear();
      }
    }
    page.waitForTimeout(300);
  }

  private static int shown(Person person, String what) {
    String words = person.page().locator("[data-" + what + "]").innerText().strip();
    return words.matches("\\d+") ? Integer.parseInt(words) : -1;
  }

  private static HeartStrap connected(Chromium chromium, Person person) {
    HeartStrap strap = HeartStrap.near(chromium, person.page());
    person.presses("Connect a heart strap").sees("The strap is connected.");
    until(person, strap::isListenedTo);
    return strap;
  }

  private static void until(Person person, java.util.function.BooleanSupplier holds) {
    for (int i = 0; i < 100 && !holds.getAsBoolean(); i++) {
      person.page().waitForTimeout(100);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  @Test
  void a_strap_shows_heart_and_breath_together_is_found_again_and_its_beats_are_kept() {
    try (Chromium chromium = withBluetooth();
        Person imani = imani(chromium)) {
      HeartStrap strap = connected(chromium, imani);
      beat(strap, imani.page(), 6, 60, 70);
      assertThat(shown(imani, "rate")).isEqualTo(70);
      assertThat(shown(imani, "together")).as("a heart that follows a breath").isGreaterThan(80);
      strap.isLost();
      imani.sees("The strap does not answer. I keep trying.").sees("The strap is back.");
      until(imani, strap::isListenedTo);
      beat(strap, imani.page(), 6, 60, 10);
      imani
          .presses("Stop")
          .sees("So far nothing has left this device.")
          .presses("Keep it")
          .sees("Your session is kept")
          .sees("Each time between two beats is kept")
          .opens("/wearable")
          .sees("Time between heartbeats");
    }
  }

  @Test
  void the_pace_at_which_the_heart_swings_most_is_found_and_offered() {
    try (Chromium chromium = withBluetooth();
        Person imani = imani(chromium)) {
      HeartStrap strap = connected(chromium, imani);
      imani.presses("Find my pace");
      for (double pace : List.of(6.5, 6.0, 5.5, 5.0, 4.5)) {
        assertThat(imani.page().locator("[name=pace]:checked").getAttribute("value"))
            .isEqualTo(String.valueOf(pace));
        beat(strap, imani.page(), pace, 90 - 60 * Math.abs(pace - 5), 124);
      }
      imani.sees(Pattern.compile("Your heart swung most at 5(\\.0)? breaths a minute"));
      assertThat(imani.page().locator("[name=pace]:checked").getAttribute("value"))
          .isEqualTo("5.0");
    }
  }

  @Test
  void a_pulse_is_read_from_a_steady_fingertip_and_only_its_rate_is_kept() throws Exception {
    try (Chromium chromium = thatSees(Fingertip.STEADY);
        Person imani = imani(chromium)) {
      imani.presses("Use the camera").sees("Your pulse can be read.");
      until(imani, () -> Math.abs(shown(imani, "rate") - 72) <= 3);
      imani.page().waitForTimeout(12_000);
      imani.presses("Stop").presses("Keep it").sees("A camera sees single beats too coarsely.");
    }
  }

  @Test
  void a_poor_signal_shows_no_number_and_says_why() throws Exception {
    says(Fingertip.SHAKING, "The pulse is too");
    says(Fingertip.NOT_THERE, "Lay a fingertip over the camera");
  }

  private static void says(Fingertip finger, String words) throws Exception {
    try (Chromium chromium = thatSees(finger);
        Person imani = imani(chromium)) {
      imani.presses("Use the camera").sees(words);
      imani.page().waitForTimeout(3000);
      assertThat(shown(imani, "rate")).as(finger.name()).isEqualTo(-1);
    }
  }

  @Test
  void without_a_strap_and_a_camera_the_boat_breathes_all_the_same() {
    try (Chromium chromium = new Chromium();
        Person imani = Person.onAPhone(chromium).comesInAs("Imani")) {
      imani
          .page()
          .addInitScript(
              "delete Navigator.prototype.bluetooth; delete Navigator.prototype.mediaDevices;");
      imani.opens(LIVE).sees("This browser can use neither a heart strap nor a camera");
      Locator boat = imani.page().locator("slow-pacer .pacer-words .now");
      assertThat(boat.count()).isEqualTo(1);
    }
  }
}
