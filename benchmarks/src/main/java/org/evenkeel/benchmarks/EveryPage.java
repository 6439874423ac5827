package org.evenkeel.benchmarks;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URI;
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
  private final Set<String> sideways = new TreeSet<>();
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
            .noting(String.join(" ", first(every.elsewhere))),
        Figure.of(
                "pages that scroll sideways at 320 px, or on a phone at 200 %",
                every.sideways.size() + " (" + every.looks + " looks)",
                "0",
                every.sideways.isEmpty())
            .noting(String.join("\n    ", first(every.sideways))));
  }

  private static List<String> first(Set<String> all) {
    return all.stream().limit(12).toList();
  }

  private void look(Chromium chromium, String who, String language) {
    try (BrowserContext context = ON_A_PHONE.contains(who) ? chromium.phone() : chromium.wide()) {
      context.addCookies(List.of(new Cookie("language", language).setUrl(house.address())));
      Door.enter(context, house.address(), who);
      Crawl crawl = new Crawl(context, house.address());
      crawl.from(Door.startFor(who), page -> look(page, language));
      elsewhere.addAll(crawl.elsewhere());
      broken.addAll(crawl.broken());
    }
  }

  private void look(Page page, String language) {
    bothWays(page);
    narrow(page, language);
  }

  /// The width of a desk's screen at 400 %, and of a phone on which everything is twice as large.
  private void narrow(Page page, String language) {
    ViewportSize before = page.viewportSize();
    page.setViewportSize(320, 800);
    note(page, language + " 320 px ");
    page.setViewportSize(195, 422);
    note(page, language + " 200 % ");
    page.setViewportSize(before.width, before.height);
  }

  private void note(Page page, String how) {
    int over =
        ((Number)
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .intValue();
    if (over > 0) {
      sideways.add(how + URI.create(page.url()).getPath() + " by " + over + " px");
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
