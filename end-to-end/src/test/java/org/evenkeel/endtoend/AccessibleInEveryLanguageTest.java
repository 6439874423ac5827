package org.evenkeel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.endtoend.Chromium.Looks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page that links lead to, for everybody: axe finds nothing, nothing breaks, and nothing
/// comes from elsewhere. All languages by day and by night are walked by `bin/evidence main-job`;
/// here each language once.
class AccessibleInEveryLanguageTest {
  @ParameterizedTest
  @CsvSource({
    "nobody, en, LIGHT", "nobody, ar, DARK", "nobody, es, LIGHT",
    "Ada Okafor, en, DARK", "Ada Okafor, ar, LIGHT", "Ada Okafor, es, DARK",
    "Mina Haddad, en, LIGHT", "Mina Haddad, ar, DARK", "Mina Haddad, es, LIGHT",
    "Jonas Berg, en, LIGHT", "Olu Adams, es, DARK"
  })
  void every_page_is_accessible_and_asks_nobody_else(
      String who, String language, ColorScheme colours) {
    String house = DemoHouse.house().address();
    int width = who.equals("nobody") || who.equals("Ada Okafor") ? 390 : 1280;
    List<String> violations = new ArrayList<>();
    try (BrowserContext context =
        DemoHouse.chromium().context(new Looks(width, 844, "en-GB", colours))) {
      context.addCookies(List.of(new Cookie("language", language).setUrl(house)));
      Door.enter(context, house, who);
      Crawl crawl = new Crawl(context, house);
      crawl.from(Door.startFor(who), page -> violations.addAll(Accessibility.violations(page)));
      assertThat(crawl.pages()).hasSizeGreaterThan(3);
      assertThat(crawl.broken()).isEmpty();
      assertThat(crawl.elsewhere()).isEmpty();
    }
    assertThat(violations).isEmpty();
  }
}
