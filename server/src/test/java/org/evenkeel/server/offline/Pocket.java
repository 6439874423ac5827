package org.evenkeel.server.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.checkin.CheckIns;
import org.evenkeel.server.checkin.KeptCheckIn;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Sessions;
import org.springframework.stereotype.Component;

/// A phone, the cable it hangs on, and a look at what arrived in the house.
@Component
class Pocket {
  private final SmallWorld world;
  private final Sessions sessions;
  private final CheckIns checkIns;
  private final CareAccesses accesses;

  Pocket(SmallWorld world, Sessions sessions, CheckIns checkIns, CareAccesses accesses) {
    this.world = world;
    this.sessions = sessions;
    this.checkIns = checkIns;
    this.accesses = accesses;
  }

  Held held(int port, Path profile) {
    return new Held(new Cable(port), profile);
  }

  final class Held implements AutoCloseable {
    final Cable cable;
    private final Path profile;
    Phone phone;

    private Held(Cable cable, Path profile) {
      this.cable = cable;
      this.profile = profile;
      this.phone = Phone.open(profile, cable.address(), "en-GB");
    }

    Account signedIn(String name) {
      Account account = world.person(name);
      signIn(account);
      return account;
    }

    void signIn(Account account) {
      phone.signIn(sessions.open(account.id(), true, "Test"));
    }

    /// A page seen online, so that the worker is at work and knows whose phone it is.
    Page seen(String path) {
      phone.visit(path);
      phone.ready();
      return phone.visit(path);
    }

    Page offline() {
      cable.pull();
      return phone.visit("/today");
    }

    Page online() {
      cable.plugIn();
      return phone.visit("/check-ins/new");
    }

    void switchOff() {
      phone.close();
      assertThat(phone.errors()).as("errors in scripts").isEmpty();
    }

    void switchOn() {
      phone = Phone.open(profile, cable.address(), "en-GB");
    }

    List<KeptCheckIn> arrived(Account account) {
      return checkIns.read(
          accesses.own(world.principal(account)),
          LocalDate.now().minusDays(2),
          LocalDate.now().plusDays(2));
    }

    String words(Account account, KeptCheckIn arrived) {
      return arrived.words().orElseThrow().open(accesses.own(world.principal(account)));
    }

    @Override
    public void close() {
      switchOff();
      cable.close();
    }
  }

  /// Fills in the offline page and keeps it.
  static void write(Page page, String words) {
    page.locator("#words").fill(words);
    page.locator("offline-check-in form .button-wide").click();
  }
}
