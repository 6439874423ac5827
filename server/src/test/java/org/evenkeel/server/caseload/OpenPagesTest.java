package org.evenkeel.server.caseload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.Sessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is taken back leaves a screen on which it stands already, without a touch.
@HouseTest
class OpenPagesTest {
  private static Playwright playwright;
  private static Browser chromium;

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired Sharing sharing;
  @Autowired CareRelationships relationships;
  @Autowired Sessions sessions;
  @Autowired Months months;
  @Autowired JdbcClient database;

  private Account ada;
  private Account mina;
  private BrowserContext window;
  private Page page;

  @BeforeAll
  static void a_browser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
  }

  @AfterAll
  static void closed() {
    chromium.close();
    playwright.close();
  }

  @BeforeEach
  void mina_has_adas_record_open() {
    ada = world.person("Ada Okafor");
    mina = world.clinician("Mina Haddad");
    world.caresFor(mina, ada);
    months.answeredWeekly(ada, 17, 16, 11);
    shares(EnumSet.of(DataKind.QUESTIONNAIRES));
    window = chromium.newContext();
    window.addCookies(
        List.of(
            new Cookie("berth", sessions.open(mina.id(), true, "Test"))
                .setUrl("http://localhost:" + port)));
    page = window.newPage();
    page.navigate("http://localhost:" + port + "/people/" + Months.person(ada));
    assertThat(score()).isVisible();
  }

  @AfterEach
  void window_closed() {
    window.close();
  }

  private void shares(Set<DataKind> kinds) {
    sharing.set(Months.person(ada), kinds);
  }

  private Locator score() {
    return page.getByText("17 to 11").first();
  }

  private static LocatorAssertions.IsVisibleOptions soon() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(10_000);
  }

  @Test
  void a_kind_that_is_taken_back_leaves_the_open_record() {
    shares(Set.of());
    assertThat(score()).not().isVisible(soon());
    assertThat(page.getByText("Ada Okafor").first()).isVisible(soon());
  }

  @Test
  void a_record_closes_when_the_care_has_ended() {
    relationships.end(mina.id(), Months.person(ada));
    assertThat(page.getByText("Ada Okafor").first()).not().isVisible(soon());
  }

  @Test
  void a_record_closes_when_the_session_was_ended_from_elsewhere() {
    database
        .sql("update session set ended_at = now() where account_id = ?")
        .param(mina.id().value())
        .update();
    assertThat(page.getByText("Ada Okafor").first()).not().isVisible(soon());
  }
}
