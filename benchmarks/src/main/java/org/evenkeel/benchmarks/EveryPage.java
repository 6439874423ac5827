package org.evenkeel.benchmarks;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.endtoend.Accessibility;
import org.evenkeel.endtoend.Busy;
import org.evenkeel.endtoend.Chromium;
import org.evenkeel.endtoend.Crawl;
import org.evenkeel.endtoend.Door;
import org.evenkeel.endtoend.House;

/// Every page of everybody on a busy day, in every language, by day and by night: accessible, and
/// nothing fetched from elsewhere.
final class EveryPage {
  private static final List<String> WHO =
      List.of(
          "nobody",
          "Ada Okafor",
          "Imani Bello",
          "Mina Haddad",
          "Ruth Adeyemi",
          "Jonas Berg",
          "Olu Adams");
  private static final Set<String> ON_A_PHONE = Set.of("nobody", "Ada Okafor", "Imani Bello");
  private static final List<String> LANGUAGES = List.of("en", "es", "ar");

  private final House house;
  private final Set<String> violations = new TreeSet<>();
  private final Set<String> elsewhere = new TreeSet<>();
  private final Set<String> broken = new TreeSet<>();
  private int looks;

  private EveryPage(House house) {
    this.house = house;
  }

  static List<Figure> figures(House house) {
    EveryPage every = new EveryPage(house);
    try (Chromium chromium = new Chromium()) {
      Busy.make(chromium, house.address());
      LANGUAGES.forEach(language -> WHO.forEach(who -> every.look(chromium, who, language)));
    }
    return List.of(
        Figure.of(
                "axe violations over every page × 3 languages × light/dark",
                every.violations.size() + " in " + every.looks + " looks",
                "0",
                every.violations.isEmpty() && every.broken.isEmpty())
            .noting(
                String.join("\n    ", first(every.violations))
                    + String.join(" ", first(every.broken))),
        Figure.of(
                "requests to any other origin in a signed-in crawl",
                every.elsewhere.size() + " (" + every.looks + " looks)",
                "0",
                every.elsewhere.isEmpty())
            .noting(String.join(" ", first(every.elsewhere))));
  }

  private static List<String> first(Set<String> all) {
    return all.stream().limit(12).toList();
  }

  private void look(Chromium chromium, String who, String language) {
    try (BrowserContext context = ON_A_PHONE.contains(who) ? chromium.phone() : chromium.wide()) {
      context.addCookies(List.of(new Cookie("language", language).setUrl(house.address())));
      Door.enter(context, house.address(), who);
      Crawl crawl = new Crawl(context, house.address());
      crawl.from(Door.startFor(who), this::bothWays);
      elsewhere.addAll(crawl.elsewhere());
      broken.addAll(crawl.broken());
    }
  }

  private void bothWays(Page page) {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      violations.addAll(Accessibility.violations(page));
      looks++;
    }
  }
}
